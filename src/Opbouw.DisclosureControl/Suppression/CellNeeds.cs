namespace Opbouw.DisclosureControl.Suppression;

/// <summary>For each cell: may it be printed, and if not, how low and how high must a reader think it can be?</summary>
internal sealed class CellNeeds
{
    public CellNeeds(int cells, int threshold)
    {
        Status = new CellStatus[cells];
        Low = new long[cells];
        High = new long[cells];
        Threshold = threshold;
    }

    public int Threshold { get; }

    public CellStatus[] Status { get; }

    public long[] Low { get; }

    public long[] High { get; }

    public static CellNeeds Of(ProtectedTable table, ProtectionRules rules)
    {
        var needs = new CellNeeds(table.Values.Length, rules.Threshold);
        if (table.Contributions is null)
            needs.ForCounts(table, rules);
        else
            needs.ForAmounts(table, rules);
        if (rules.Zeros == ZerosPolicy.Show)
            needs.HideZerosBesideEverybody(table, table.Contributions is null ? rules.Threshold : rules.LeastMarginCents);
        return needs;
    }

    private void ForCounts(ProtectedTable table, ProtectionRules rules)
    {
        for (var cell = 0; cell < Status.Length; cell++)
        {
            High[cell] = rules.Threshold;
            Low[cell] = rules.Indistinguishable || table.Values[cell] < rules.Threshold ? 0 : table.Values[cell];
            if (table.Impossible[cell])
                Status[cell] = CellStatus.Fixed;
            else if (table.Values[cell] < rules.Threshold && (table.Values[cell] > 0 || rules.Zeros == ZerosPolicy.Hide))
                Status[cell] = CellStatus.Hidden;
        }
    }

    /// <summary>Few contributors: anything from nothing to twice the amount. Dominant ones: wide enough that they would not dominate.</summary>
    private void ForAmounts(ProtectedTable table, ProtectionRules rules)
    {
        for (var cell = 0; cell < Status.Length; cell++)
        {
            var amount = table.Values[cell];
            var largest = table.Contributions!.LargestAt(cell, rules.DominantContributors);
            var contributors = table.Contributions.CountAt(cell);
            (Low[cell], High[cell]) = (amount, amount);
            if (contributors < rules.Threshold && (contributors > 0 || rules.Zeros == ZerosPolicy.Hide))
                Hide(cell, 0, Math.Max(2 * amount, rules.LeastMarginCents));
            else if (contributors > 0 && largest * 100 > amount * rules.DominantPercent)
                Hide(cell, largest * 100 / rules.DominantPercent + 1 - amount, amount, rules.LeastMarginCents);
        }
    }

    private void Hide(int cell, long width, long amount, long leastWidth)
    {
        width = Math.Max(width, leastWidth);
        Hide(cell, Math.Max(0, amount - width), amount + width);
    }

    private void Hide(int cell, long low, long high) =>
        (Status[cell], Low[cell], High[cell]) = (CellStatus.Hidden, low, high);

    /// <summary>Homogeneity: a total whose people all sit in one part, while the other parts are printed as zero.</summary>
    private void HideZerosBesideEverybody(ProtectedTable table, long high)
    {
        var shape = table.Definition.Shape;
        for (var cell = 0; cell < Status.Length; cell++)
        {
            if (table.Values[cell] == 0)
                continue;
            for (var d = 0; d < shape.DimensionCount; d++)
            {
                if (shape.PartsOf(cell, d).Count(part => table.Values[part] > 0) == 1)
                    HideZeros(table, shape.PartsOf(cell, d), high);
            }
        }
    }

    private void HideZeros(ProtectedTable table, IEnumerable<int> parts, long high)
    {
        foreach (var part in parts)
        {
            if (table.Values[part] == 0 && Status[part] != CellStatus.Fixed)
                Hide(part, 0, high);
        }
    }
}
