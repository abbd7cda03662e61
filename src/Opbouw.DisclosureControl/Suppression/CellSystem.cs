namespace Opbouw.DisclosureControl.Suppression;

/// <summary>What may happen to a cell.</summary>
internal enum CellStatus : byte
{
    /// <summary>Printed unless it has to be hidden to protect others.</summary>
    Free,

    /// <summary>Not printed.</summary>
    Hidden,

    /// <summary>Known to the reader already, or to everybody: cannot be hidden.</summary>
    Fixed,
}

/// <summary>
/// Cells, and the sums that a reader can write down about them ("total = part + part + …"). Both directions are kept in flat arrays.
/// A cell can stand in several sums; tables over the same people share cells.
/// </summary>
internal sealed class CellSystem
{
    private readonly int[] _sumStart;
    private readonly int[] _cellsOfSums;
    private readonly int[] _cellStart;
    private readonly int[] _sumsOfCells;

    /// <param name="values">The true value of each cell.</param>
    /// <param name="needs">What has to stay possible for each cell once it is hidden.</param>
    /// <param name="sums">Each sum: the total first, then its parts.</param>
    /// <param name="tables">The tables that the cells come from.</param>
    public CellSystem(long[] values, CellNeeds needs, List<int[]> sums, params IReadOnlyList<SystemTable> tables)
    {
        Tables = tables;
        Values = values;
        Needs = needs;
        SumCount = sums.Count;
        _sumStart = new int[sums.Count + 1];
        _cellStart = new int[values.Length + 1];
        for (var sum = 0; sum < sums.Count; sum++)
        {
            _sumStart[sum + 1] = _sumStart[sum] + sums[sum].Length;
            foreach (var cell in sums[sum])
                _cellStart[cell + 1]++;
        }

        for (var cell = 0; cell < values.Length; cell++)
            _cellStart[cell + 1] += _cellStart[cell];
        _cellsOfSums = new int[_sumStart[^1]];
        _sumsOfCells = new int[_sumStart[^1]];
        Fill(sums);
        IsNetwork = Enumerable.Range(0, CellCount).Count(cell => SumsOf(cell).Length > 2) * 20 < CellCount;
    }

    public long[] Values { get; }

    public CellNeeds Needs { get; }

    public IReadOnlyList<SystemTable> Tables { get; }

    /// <summary>True when (nearly) all cells stand in at most two sums: then a shift is a path.</summary>
    public bool IsNetwork { get; }

    public int CellCount => Values.Length;

    public int SumCount { get; }

    /// <summary>The cells of a sum, each as cell × 2 + 1 when it is the total.</summary>
    public ReadOnlySpan<int> CellsOf(int sum) => _cellsOfSums.AsSpan(_sumStart[sum].._sumStart[sum + 1]);

    /// <summary>The sums of a cell, each as sum × 2 + 1 when the cell is its total.</summary>
    public ReadOnlySpan<int> SumsOf(int cell) => _sumsOfCells.AsSpan(_cellStart[cell].._cellStart[cell + 1]);

    /// <summary>True when the steps, carried out together, leave every sum as it was.</summary>
    public bool IsBalanced(List<int> steps)
    {
        var off = new Dictionary<int, int>();
        foreach (var step in steps)
        {
            foreach (var sum in SumsOf(step >> 1))
                off[sum >> 1] = off.GetValueOrDefault(sum >> 1) + (((sum ^ step) & 1) == 1 ? 1 : -1);
        }

        return off.Values.All(value => value == 0);
    }

    private void Fill(List<int[]> sums)
    {
        var next = _cellStart.AsSpan(0, CellCount).ToArray();
        for (var sum = 0; sum < sums.Count; sum++)
        {
            for (var i = 0; i < sums[sum].Length; i++)
            {
                var cell = sums[sum][i];
                var total = i == 0 ? 1 : 0;
                _cellsOfSums[_sumStart[sum] + i] = cell << 1 | total;
                _sumsOfCells[next[cell]++] = sum << 1 | total;
            }
        }
    }
}
