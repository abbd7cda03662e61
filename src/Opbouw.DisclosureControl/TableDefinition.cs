namespace Opbouw.DisclosureControl;

/// <summary>
/// A table that is declared before it is filled: which dimensions, and what is counted. Tables with the same
/// <see cref="Measure"/> count the same people, so their shared cells (such as the total of an area) are one and the same number.
/// </summary>
/// <remarks>At most 20 million cells. Errors: <see cref="DisclosureProblem.BadTable"/>.</remarks>
/// <example><code>
/// var byKind = new TableDefinition("signals by area and kind", "signals", area, kind);
/// var byTheme = new TableDefinition("signals by area and theme", "signals", area, theme);   // linked by the area totals
/// </code></example>
public sealed class TableDefinition
{
    private const long MostCells = 20_000_000;

    /// <summary>Declares a table.</summary>
    /// <param name="name">Name of the table, unique within a ledger.</param>
    /// <param name="measure">What is counted, for example "signals".</param>
    /// <param name="dimensions">One or more dimensions with different names; put the deepest first.</param>
    public TableDefinition(string name, string measure, params IReadOnlyList<Hierarchy> dimensions)
    {
        Name = name;
        Measure = measure;
        Dimensions = dimensions;
        if (dimensions.Count == 0 || dimensions.Select(dimension => dimension.Name).Distinct(StringComparer.Ordinal).Count() != dimensions.Count)
            throw new DisclosureException(DisclosureProblem.BadTable, $"table '{name}' needs one or more dimensions with different names");
        if (dimensions.Aggregate(1d, (cells, dimension) => cells * dimension.Size) > MostCells)
            throw new DisclosureException(DisclosureProblem.BadTable, $"table '{name}' has more than {MostCells} cells");
        Shape = new TableShape(dimensions);
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>What is counted; links tables that count the same people.</summary>
    public string Measure { get; }

    /// <summary>The dimensions, in the order in which codes are given.</summary>
    public IReadOnlyList<Hierarchy> Dimensions { get; }

    internal TableShape Shape { get; }

    /// <summary>Name and shape, for example "signals by area and kind: 211 × 6 cells".</summary>
    public override string ToString() => $"{Name}: {string.Join(" × ", Dimensions.Select(dimension => dimension.Size))} cells";
}
