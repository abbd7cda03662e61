using Opbouw.OpinionMap.Engine;

namespace Opbouw.OpinionMap;

/// <summary>
/// The two directions in which people differ most (principal components of the votes, with a missing vote taken as the mean of its
/// statement), and how votes become a place on the map.
/// </summary>
/// <remarks>
/// Shapes: <see cref="Centre"/>, <see cref="X"/> and <see cref="Y"/> have one number per statement. X and Y have length 1 and stand at
/// right angles; zeros when people do not differ in a second (or any) direction. Who voted on few statements is moved outward by √(statements with votes ÷
/// own votes), as Polis does. Source: Small and others, Polis: Scaling deliberation by mapping high dimensional opinion spaces, 2021.
/// </remarks>
/// <example>
/// <code>
/// var axes = map.Axes;
/// axes.Place([new(0, 3, Vote.Agree)]);     // the place of somebody who only agrees with statement 3
/// </code>
/// </example>
public sealed class Axes
{
    /// <summary>So that two machines and two orders of adding agree to nine digits.</summary>
    private const double Exact = 1e-11;

    /// <summary>Drawing again: far below what can be seen on a map.</summary>
    private const double Redrawn = 1e-4;

    private readonly int _columns;
    private readonly HashSet<int> _noOpinion;
    private readonly int _zeroed;

    private Axes(CentredVotes votes, double[] x, double[] y, HashSet<int> noOpinion)
    {
        (Centre, X, Y) = (votes.Centre, x, y);
        (_columns, _zeroed, _noOpinion) = (votes.Columns, votes.Zeroed, noOpinion);
    }

    /// <summary>Mean vote per statement, −1 (all disagree) to 1 (all agree); 0 for statements that are no opinion.</summary>
    public IReadOnlyList<double> Centre { get; }

    /// <summary>How much each statement pulls along the first axis.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>How much each statement pulls along the second axis.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>The place of a ballot. Votes on unknown statements and on statements that are no opinion move nothing.</summary>
    public Position Place(IEnumerable<CastVote> ballot)
    {
        var (x, y, votes) = (0.0, 0.0, 0);
        foreach (var (_, statement, vote) in ballot)
        {
            if (statement < 0 || statement >= Centre.Count || _noOpinion.Contains(statement)) continue;
            votes++;
            x += ((int)vote - Centre[statement]) * X[statement];
            y += ((int)vote - Centre[statement]) * Y[statement];
        }

        var outward = Outward(votes);
        return new Position(x * outward, y * outward);
    }

    /// <summary>How far from the middle somebody stands who only agrees with this statement.</summary>
    internal double Extremity(int statement) =>
        Math.Sqrt(_columns * (X[statement] * X[statement] + Y[statement] * Y[statement])) * (1 - Centre[statement]);

    internal static Axes Of(CentredVotes votes, HashSet<int> noOpinion, Axes? previous, ulong seed)
    {
        var size = votes.Centre.Length;
        if (size == 0) return new Axes(votes, [], [], noOpinion);
        var (first, second) = LeadingAxes.Of(votes, Start(size, previous, seed), previous is null ? Exact : Redrawn);
        return new Axes(votes, Turned(first, previous?.X), Turned(second, previous?.Y), noOpinion);
    }

    internal Position[] PlaceAll(VoteTable table, CentredVotes votes)
    {
        var places = votes.Project((double[])X, (double[])Y);
        for (var person = 0; person < places.Length; person++)
        {
            var outward = Outward(OpinionsOf(table, person));
            places[person] = new Position(places[person].X * outward, places[person].Y * outward);
        }

        return places;
    }

    private int OpinionsOf(VoteTable table, int person)
    {
        var votes = table.VotesOf(person);
        if (_noOpinion.Count == 0) return votes;
        foreach (var cell in table.Row(person))
            if (_noOpinion.Contains(Slots.Statement(cell))) votes--;
        return votes;
    }

    private double Outward(int votes) => Math.Sqrt(_columns / (double)Math.Max(votes + _zeroed, 1));

    /// <summary>The axes of the previous map, and the rest by lot so that a new direction is not missed.</summary>
    private static double[][] Start(int size, Axes? previous, ulong seed)
    {
        var lot = new Lot(seed);
        var start = Enumerable.Range(0, CentredVotes.Together).Select(_ => new double[size]).ToArray();
        foreach (var guess in start)
            for (var i = 0; i < size; i++) guess[i] = lot.NextShare() - 0.5;
        if (previous is null) return start;
        Array.Clear(start[0]);
        Array.Clear(start[1]);
        previous.X.Take(size).ToArray().CopyTo(start[0], 0);
        previous.Y.Take(size).ToArray().CopyTo(start[1], 0);
        return start;
    }

    /// <summary>An axis has no natural front: as in the previous map, or else with its strongest statement to the positive side.</summary>
    private static double[] Turned(double[] axis, IReadOnlyList<double>? previous)
    {
        var front = 0.0;
        if (previous is not null)
        {
            for (var i = 0; i < Math.Min(axis.Length, previous.Count); i++) front += axis[i] * previous[i];
        }
        else
        {
            foreach (var value in axis)
                if (Math.Abs(value) > Math.Abs(front)) front = value;
        }

        return front < 0 ? Array.ConvertAll(axis, value => -value) : axis;
    }
}
