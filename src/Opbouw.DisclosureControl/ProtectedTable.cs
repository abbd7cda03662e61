using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>
/// A filled table that still holds raw counts (or amounts): the only thing that can be done with it is to protect or release it. It
/// prints its shape, never a number, and cannot be serialised.
/// </summary>
/// <remarks>Shape: the product of its hierarchies; counts are given at leaves, the library makes all totals. Errors name the place:
/// <see cref="DisclosureProblem.UnknownCell"/>, <see cref="DisclosureProblem.BadCount"/>.</remarks>
/// <example><code>
/// var table = ProtectedTable.OfCounts(byKind, "2026-Q1", rows.Select(row => new RawCell(row.Count, row.Area, row.Kind)));
/// Console.WriteLine(table);   // signals by area and kind, 2026-Q1: 6 × 6 cells, not released
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(NeverSerialised))]
public sealed class ProtectedTable
{
    private ProtectedTable(TableDefinition definition, string period, long[] values, bool[] impossible, Contributions? contributions)
    {
        Definition = definition;
        Period = period;
        Values = values;
        Impossible = impossible;
        Contributions = contributions;
    }

    /// <summary>Which table this is.</summary>
    public TableDefinition Definition { get; }

    /// <summary>Code of the period that was counted, for example "2026-Q1".</summary>
    public string Period { get; }

    internal long[] Values { get; }

    internal bool[] Impossible { get; }

    internal Contributions? Contributions { get; }

    /// <summary>Fills a table with counts.</summary>
    /// <param name="definition">The declared table.</param>
    /// <param name="period">Code of the period.</param>
    /// <param name="cells">Counts at leaves; what is not named counts nobody.</param>
    public static ProtectedTable OfCounts(TableDefinition definition, string period, IEnumerable<RawCell> cells)
    {
        var values = new long[definition.Shape.CellCount];
        var impossible = new bool[values.Length];
        var sum = 0L;
        foreach (var cell in cells)
        {
            var index = BaseCell(definition, cell.At);
            sum = AddTo(sum, cell.Count.Value, definition);
            values[index] += cell.Count.Value;
            impossible[index] |= cell.IsImpossible;
        }

        RefusePeopleInImpossibleCells(definition, values, impossible);
        definition.Shape.AddUp(values);
        return new ProtectedTable(definition, period, values, WithImpossibleTotals(definition.Shape, impossible), null);
    }

    /// <summary>Fills a table with amounts of money by contributor.</summary>
    /// <param name="definition">The declared table.</param>
    /// <param name="period">Code of the period.</param>
    /// <param name="amounts">Amounts at leaves; several of one contributor at one place add up.</param>
    public static ProtectedTable OfAmounts(TableDefinition definition, string period, IEnumerable<RawAmount> amounts)
    {
        var values = new long[definition.Shape.CellCount];
        var contributions = new Contributions();
        var sum = 0L;
        foreach (var amount in amounts)
        {
            var index = BaseCell(definition, amount.At);
            sum = AddTo(sum, amount.Cents, definition);
            values[index] += amount.Cents;
            foreach (var total in definition.Shape.TotalsOver(index))
                contributions.Add(total, amount.Contributor, amount.Cents);
        }

        definition.Shape.AddUp(values);
        return new ProtectedTable(definition, period, values, new bool[values.Length], contributions);
    }

    /// <summary>Name, period and shape, for example "signals by area and kind, 2026-Q1: 6 × 6 cells, not released".</summary>
    public override string ToString() =>
        $"{Definition.Name}, {Period}: {string.Join(" × ", Definition.Dimensions.Select(dimension => dimension.Size))} cells, not released";

    internal bool HasSameCountsAs(ProtectedTable other) =>
        Values.AsSpan().SequenceEqual(other.Values) && Impossible.AsSpan().SequenceEqual(other.Impossible);

    private static int BaseCell(TableDefinition definition, IReadOnlyList<string> at)
    {
        var index = definition.Shape.CellAt(at);
        return definition.Shape.IsBase(index)
            ? index
            : throw new DisclosureException(DisclosureProblem.UnknownCell, $"{definition.Shape.Describe(index)} is a total: totals are made, not given");
    }

    private static long AddTo(long sum, long value, TableDefinition definition) => sum + value <= RawCount.Most
        ? sum + value
        : throw new DisclosureException(DisclosureProblem.BadCount, $"table '{definition.Name}' adds up to more than {RawCount.Most}");

    private static void RefusePeopleInImpossibleCells(TableDefinition definition, long[] values, bool[] impossible)
    {
        for (var cell = 0; cell < values.Length; cell++)
        {
            if (impossible[cell] && values[cell] > 0)
                throw new DisclosureException(DisclosureProblem.BadCount, $"people are counted in the impossible cell {definition.Shape.Describe(cell)}");
        }
    }

    /// <summary>A total of impossible cells only is impossible too.</summary>
    private static bool[] WithImpossibleTotals(TableShape shape, bool[] impossible)
    {
        if (!impossible.Contains(true))
            return impossible;
        var possible = new long[impossible.Length];
        for (var cell = 0; cell < possible.Length; cell++)
            possible[cell] = shape.IsBase(cell) && !impossible[cell] ? 1 : 0;
        shape.AddUp(possible);
        return [.. possible.Select(count => count == 0)];
    }
}
