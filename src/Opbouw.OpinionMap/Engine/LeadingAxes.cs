using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// The two leading eigenvectors of Xᵀ X, with X the centred votes, of which only products with a few vectors at a time are made: block Lanczos with full
/// reorthogonalisation (Golub and Van Loan, Matrix Computations, 10.3). Needs far fewer passes over the votes than power iteration, also
/// when the two are nearly as strong.
/// </summary>
internal sealed class LeadingAxes
{
    private const int MostVectors = 400;
    private const int FirstCheck = 3;
    private const double CheckGrowth = 1.3;

    /// <summary>What is smaller than this part of the largest image is rounding.</summary>
    private const double Rounding = 1e-12;

    private readonly CentredVotes _votes;
    private readonly int _size;

    /// <summary>Vectors of length 1 at right angles, block after block; zeros where nothing was left of a direction.</summary>
    private readonly List<double[]> _basis = [];

    /// <summary>Per basis vector, up to the last block but one: its image, in parts along the basis.</summary>
    private readonly List<double[]> _images = [];

    private double _largest;

    private LeadingAxes(CentredVotes votes)
    {
        (_votes, _size) = (votes, votes.Centre.Length);
    }

    /// <summary>Two vectors of length 1 at right angles; a vector of zeros where the votes have no such direction.</summary>
    /// <param name="votes">X.</param>
    /// <param name="start">As many guesses as <see cref="CentredVotes.Together"/>.</param>
    /// <param name="tolerance">The residual, as a part of the largest eigenvalue, at which a vector is good.</param>
    public static (double[] First, double[] Second) Of(CentredVotes votes, double[][] start, double tolerance) =>
        new LeadingAxes(votes).Find(start, tolerance);

    private (double[] First, double[] Second) Find(double[][] start, double tolerance)
    {
        foreach (var guess in start) Add(guess);
        var check = (double)FirstCheck;
        for (var blocks = 1; ; blocks++)
        {
            var images = _votes.Multiply(_basis[^CentredVotes.Together..]);
            foreach (var image in images)
            {
                _largest = Math.Max(_largest, Length(image));
                _images.Add(Add(image));
            }

            var stuck = _basis[^CentredVotes.Together..].TrueForAll(direction => Length(direction) == 0) || _basis.Count >= MostVectors;
            if (!stuck && blocks < check) continue;
            check *= CheckGrowth;
            var (values, vectors) = Solve();
            if (stuck || Residual(vectors) <= tolerance * values[^1]) return (Vector(values, vectors, 1), Vector(values, vectors, 2));
        }
    }

    /// <summary>Adds what is new in a vector to the basis. Gives the whole vector in parts along the basis.</summary>
    private double[] Add(double[] vector)
    {
        var parts = new double[_basis.Count + 1];
        // Twice, because once leaves rounding behind.
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < _basis.Count; i++)
            {
                var part = Dot(vector, _basis[i]);
                parts[i] += part;
                AddTo(vector, -part, _basis[i]);
            }
        }

        var length = Length(vector);
        if (length <= Rounding * _largest)
        {
            _basis.Add(new double[_size]);
            return parts;
        }

        parts[^1] = length;
        _basis.Add(Array.ConvertAll(vector, value => value / length));
        return parts;
    }

    /// <summary>Solves the matrix within the basis, smallest value first.</summary>
    private (Vector<double> Values, Matrix<double> Vectors) Solve()
    {
        var matrix = new DenseMatrix(_images.Count);
        for (var column = 0; column < _images.Count; column++)
        {
            for (var row = 0; row < Math.Min(_images[column].Length, _images.Count); row++)
                matrix[row, column] = matrix[column, row] = _images[column][row];
        }

        var solved = matrix.Evd(Symmetricity.Symmetric);
        return (solved.EigenValues.Real(), solved.EigenVectors);
    }

    /// <summary>What lies outside the basis of the images of both solutions: only the last block reaches there.</summary>
    private double Residual(Matrix<double> vectors)
    {
        var worst = 0.0;
        for (var fromLast = 1; fromLast <= 2; fromLast++)
        {
            var outside = new double[CentredVotes.Together];
            for (var column = _images.Count - CentredVotes.Together; column < _images.Count; column++)
            {
                for (var row = _images.Count; row < _images[column].Length; row++)
                    outside[row - _images.Count] += _images[column][row] * vectors[column, vectors.ColumnCount - fromLast];
            }

            worst = Math.Max(worst, Length(outside));
        }

        return worst;
    }

    private double[] Vector(Vector<double> values, Matrix<double> vectors, int fromLast)
    {
        var vector = new double[_size];
        var column = values.Count - fromLast;
        if (values[column] <= Math.Max(values[^1], double.Epsilon) * Rounding) return vector;
        for (var step = 0; step < values.Count; step++) AddTo(vector, vectors[step, column], _basis[step]);
        var length = Length(vector);
        return Array.ConvertAll(vector, value => value / length);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void AddTo(double[] vector, double factor, double[] other)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] += factor * other[i];
    }

    private static double Length(double[] vector) => Math.Sqrt(Dot(vector, vector));
}
