namespace Opbouw.Shared.Imports;

/// <summary>One row of a file, with the columns that were matched.</summary>
/// <param name="Number">As in the file, so that people find it back.</param>
/// <param name="Cells">By the code of a column; only cells that hold something.</param>
/// <param name="Repeat">How many rows above it say exactly the same.</param>
public sealed record ImportRow(int Number, IReadOnlyDictionary<string, string> Cells, int Repeat)
{
    /// <summary>Columns whose cell holds an error of the spreadsheet, such as #N/B.</summary>
    public IReadOnlyList<string> Faulty { get; init; } = [];

    /// <summary>Columns whose cell is joined to the one above or before it, so that nobody knows what belongs here.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];
}

/// <summary>What stood in the rows above: the same thing twice in one file is told.</summary>
public sealed class SeenInFile
{
    private readonly Dictionary<string, int> rows = [];

    /// <returns>The earlier row with this key; null for the first one.</returns>
    public int? EarlierRow(string key, int row) => rows.TryAdd(key, row) || rows[key] == row ? null : rows[key];
}

public enum RowNoteKind
{
    /// <summary>The row is left out.</summary>
    Wrong,

    /// <summary>The row is read in only when somebody says that it is right.</summary>
    Doubt,

    /// <summary>It is there already; the row is left out.</summary>
    Known,
}

/// <summary>Something about one row, for who must mend it.</summary>
/// <param name="Column">As people know it; empty for the whole row.</param>
/// <param name="Value">What stands there; empty when it is better not repeated.</param>
public sealed record RowNote(int Row, string Column, string Value, string Message, RowNoteKind Kind);
