namespace Opbouw.DisclosureControl.Suppression;

/// <summary>The sums of one table.</summary>
internal static class TableSums
{
    /// <summary>Enough sums to imply all others: each total is explained once, along the first dimension in which it is a total.
    /// With one deep dimension and one flat one, every cell then stands in at most two sums: a network.</summary>
    public static List<int[]> Independent(TableShape shape) => Collect(shape, firstOnly: true);

    /// <summary>Every sum that a reader can see: each total along each dimension.</summary>
    public static List<int[]> All(TableShape shape) => Collect(shape, firstOnly: false);

    private static List<int[]> Collect(TableShape shape, bool firstOnly)
    {
        var sums = new List<int[]>();
        for (var cell = 0; cell < shape.CellCount; cell++)
        {
            for (var d = 0; d < shape.DimensionCount; d++)
            {
                var parts = shape.PartsOf(cell, d);
                if (!parts.Any())
                    continue;
                sums.Add([cell, .. parts]);
                if (firstOnly)
                    break;
            }
        }

        return sums;
    }
}
