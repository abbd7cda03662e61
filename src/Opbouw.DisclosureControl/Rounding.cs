namespace Opbouw.DisclosureControl;

/// <summary>
/// Rounds every base cell to the nearest multiple and adds the rounded cells up. Because totals are made of what is printed anyway, they tell
/// nothing new: each base cell stays known to its whole rounding interval and not narrower. The price: totals drift a little.
/// </summary>
internal static class Rounding
{
    public static ReleasedTable Release(ProtectedTable table, ProtectionRules rules)
    {
        if (table.Contributions is not null)
            throw new DisclosureException(DisclosureProblem.BadRule, $"{table}: amounts are hidden, not rounded");
        var shape = table.Definition.Shape;
        var rounded = new long[shape.CellCount];
        for (var cell = 0; cell < rounded.Length; cell++)
        {
            if (shape.IsBase(cell))
                rounded[cell] = (table.Values[cell] + rules.RoundTo / 2) / rules.RoundTo * rules.RoundTo;
        }

        shape.AddUp(rounded);
        return new ReleasedTable(table.Definition, table.Period, [.. rounded.Select(Released.Of)], new ProtectionSummary(0, 0, 0));
    }
}
