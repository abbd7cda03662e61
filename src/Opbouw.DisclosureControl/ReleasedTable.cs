using System.Text.Json;
using System.Text.Json.Serialization;

namespace Opbouw.DisclosureControl;

/// <summary>One cell of a released table.</summary>
/// <param name="At">One code per dimension; a root code stands for the total.</param>
/// <param name="Value">The number, or hidden.</param>
public sealed record ReleasedCell(IReadOnlyList<string> At, Released Value);

/// <summary>How a release was made safe. Numbers of cells, not of people.</summary>
/// <param name="Unsafe">Cells that were hidden because they are unsafe themselves (primary suppression).</param>
/// <param name="Protecting">Cells that were hidden only to protect others (secondary suppression).</param>
/// <param name="Witnesses">Shifts in the replayed proof that every hidden cell stays wide enough; 0 for a rounded table.</param>
public sealed record ProtectionSummary(int Unsafe, int Protecting, int Witnesses);

/// <summary>
/// A table that may be printed, exported and serialised: every cell is a <see cref="Released"/> value, and no hidden one can be derived more
/// narrowly than the rules allow from all the printed ones.
/// </summary>
/// <remarks>JSON: <c>{"table", "period", "dimensions": [names], "cells": [{"at": [codes], "value": number or null}]}</c>.
/// Errors: <see cref="DisclosureProblem.UnknownCell"/> for a code that does not exist.</remarks>
/// <example><code>
/// var released = Protection.Protect(table, ProtectionRules.Public);
/// foreach (var cell in released.Cells) Console.WriteLine($"{string.Join(' ', cell.At)}: {cell.Value}");
/// </code></example>
[JsonConverter(typeof(TableConverter))]
public sealed class ReleasedTable
{
    private readonly Released[] _cells;

    internal ReleasedTable(TableDefinition definition, string period, Released[] cells, ProtectionSummary summary)
    {
        Definition = definition;
        Period = period;
        Summary = summary;
        _cells = cells;
    }

    /// <summary>Which table this is.</summary>
    public TableDefinition Definition { get; }

    /// <summary>Code of the period that was counted.</summary>
    public string Period { get; }

    /// <summary>How it was made safe.</summary>
    public ProtectionSummary Summary { get; }

    /// <summary>Every cell, totals included; the last dimension runs fastest.</summary>
    public IEnumerable<ReleasedCell> Cells => _cells.Select((value, cell) => new ReleasedCell(Definition.Shape.CodesOf(cell), value));

    /// <summary>Where nothing is printed; what <see cref="ReleaseLedger.Restore"/> needs beside the frozen counts.</summary>
    public IEnumerable<IReadOnlyList<string>> HiddenPlaces => Cells.Where(cell => cell.Value.IsHidden).Select(cell => cell.At);

    /// <summary>The cell at a place.</summary>
    /// <param name="at">One code per dimension; a root code stands for the total.</param>
    public Released this[params IReadOnlyList<string> at] => _cells[Definition.Shape.CellAt(at)];

    /// <summary>A percentage, only when both numbers are printed.</summary>
    /// <param name="part">Place of the numerator.</param>
    /// <param name="of">Place of the denominator.</param>
    public ReleasedPercentage Percentage(IReadOnlyList<string> part, IReadOnlyList<string> of) => new(this[part], this[of]);

    /// <summary>Name, period and how many cells are printed.</summary>
    public override string ToString() =>
        $"{Definition.Name}, {Period}: {_cells.Count(cell => !cell.IsHidden)} of {_cells.Length} cells printed";

    internal bool IsHidden(int cell) => _cells[cell].IsHidden;

    private sealed class TableConverter : JsonConverter<ReleasedTable>
    {
        public override ReleasedTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A released table is made by protecting counts, not read from a file; see ReleaseLedger.Restore.");

        public override void Write(Utf8JsonWriter writer, ReleasedTable value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("table", value.Definition.Name);
            writer.WriteString("period", value.Period);
            writer.WritePropertyName("dimensions");
            JsonSerializer.Serialize(writer, value.Definition.Dimensions.Select(dimension => dimension.Name), options);
            writer.WriteStartArray("cells");
            foreach (var cell in value.Cells)
            {
                writer.WriteStartObject();
                writer.WritePropertyName("at");
                JsonSerializer.Serialize(writer, cell.At, options);
                writer.WritePropertyName("value");
                JsonSerializer.Serialize(writer, cell.Value, options);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
