using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// The votes minus the mean of their statement; what is missing is taken to be the mean, so it is zero here and costs nothing.
/// Statements that are no opinion are zero everywhere.
/// </summary>
internal sealed class CentredVotes
{
    /// <summary>How many vectors are multiplied at once: as many as fit in one of the processor's.</summary>
    public const int Together = 4;

    private readonly VoteTable _table;

    /// <summary>Per slot: the vote minus the mean.</summary>
    private readonly double[] _values;

    private readonly Vector256<double>[][] _sums = new Vector256<double>[Parts.Count][];

    public CentredVotes(VoteTable table, int[] counts, IReadOnlySet<int> noOpinion)
    {
        _table = table;
        _values = new double[table.Statements * Slots.PerStatement];
        Centre = new double[table.Statements];
        for (var part = 0; part < Parts.Count; part++) _sums[part] = new Vector256<double>[_values.Length];
        for (var statement = 0; statement < table.Statements; statement++)
        {
            var (disagree, pass, agree) = Three(counts, statement);
            var seen = disagree + pass + agree;
            if (seen == 0) continue;
            Columns++;
            if (noOpinion.Contains(statement))
            {
                Zeroed++;
                continue;
            }

            var mean = Centre[statement] = (agree - disagree) / (double)seen;
            for (var vote = -1; vote <= 1; vote++) _values[statement * Slots.PerStatement + vote + 1] = vote - mean;
        }
    }

    /// <summary>Mean vote per statement, −1 to 1; 0 when nobody voted or when it is no opinion.</summary>
    public double[] Centre { get; }

    /// <summary>How many statements have votes.</summary>
    public int Columns { get; }

    /// <summary>How many of those are no opinion; everybody is taken to have passed on them.</summary>
    public int Zeroed { get; }

    /// <summary>Number of votes per slot, of everybody.</summary>
    public static int[] CountAll(VoteTable table)
    {
        var parts = new int[Parts.Count][];
        Parts.Run(table.People, (part, from, to) =>
        {
            var counts = parts[part] = new int[table.Statements * Slots.PerStatement];
            foreach (var cell in table.Cells.AsSpan(table.Starts[from], table.Starts[to] - table.Starts[from])) counts[cell]++;
        });
        return Enumerable.Range(0, table.Statements * Slots.PerStatement).Select(slot => parts.Sum(counts => counts[slot])).ToArray();
    }

    /// <summary>Xᵀ X times <see cref="Together"/> vectors at once, with X the centred votes. Two looks per vote: no matrix is made.</summary>
    public double[][] Multiply(IReadOnlyList<double[]> vectors)
    {
        var weighted = Weighted(vectors);
        Parts.Run(_table.People, (part, from, to) =>
        {
            Array.Clear(_sums[part]);
            AddRows(weighted, _sums[part], from, to);
        });
        var result = Enumerable.Range(0, Together).Select(_ => new double[Centre.Length]).ToArray();
        for (var slot = 0; slot < _values.Length; slot++)
        {
            var votes = Vector256<double>.Zero;
            foreach (var part in _sums) votes += part[slot];
            votes *= _values[slot];
            for (var i = 0; i < Together; i++) result[i][slot / Slots.PerStatement] += votes[i];
        }

        return result;
    }

    /// <summary>Everybody's place along two axes, before the correction for how much was voted.</summary>
    public Position[] Project(double[] x, double[] y)
    {
        var weighted = Weighted([x, y]);
        var places = new Position[_table.People];
        Parts.Run(_table.People, (_, from, to) =>
        {
            for (var person = from; person < to; person++)
            {
                var sum = Sum(_table.Row(person), weighted);
                places[person] = new Position(sum[0], sum[1]);
            }
        });
        return places;
    }

    private Vector256<double>[] Weighted(IReadOnlyList<double[]> vectors)
    {
        var weighted = new Vector256<double>[_values.Length];
        for (var slot = 0; slot < weighted.Length; slot++)
        {
            for (var i = 0; i < vectors.Count; i++)
                weighted[slot] = weighted[slot].WithElement(i, _values[slot] * vectors[i][slot / Slots.PerStatement]);
        }

        return weighted;
    }

    private void AddRows(Vector256<double>[] weighted, Vector256<double>[] sums, int from, int to)
    {
        ref var into = ref MemoryMarshal.GetArrayDataReference(sums);
        for (var person = from; person < to; person++)
        {
            var row = _table.Row(person);
            var sum = Sum(row, weighted);
            foreach (var cell in row) Unsafe.Add(ref into, cell) += sum;
        }
    }

    /// <summary>Without bounds checks: every cell of a table is below 3 × statements.</summary>
    private static Vector256<double> Sum(ReadOnlySpan<ushort> row, Vector256<double>[] weighted)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(weighted);
        var (even, odd, i) = (Vector256<double>.Zero, Vector256<double>.Zero, 0);
        for (; i + 1 < row.Length; i += 2)
        {
            even += Unsafe.Add(ref weights, row[i]);
            odd += Unsafe.Add(ref weights, row[i + 1]);
        }

        if (i < row.Length) even += Unsafe.Add(ref weights, row[i]);
        return even + odd;
    }

    private static (int Disagree, int Pass, int Agree) Three(int[] counts, int statement)
    {
        var slot = statement * Slots.PerStatement;
        return (counts[slot], counts[slot + 1], counts[slot + 2]);
    }
}
