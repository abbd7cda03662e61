namespace Opbouw.Areas.Import;

/// <summary>What is wrong, where, and what to do about it. The row is counted as the file shows it (the heading of a CSV is row 1).</summary>
public sealed record ImportProblem(int? Row, string? Column, string Message)
{
    public override string ToString() => (Row, Column) switch
    {
        (null, null) => Message,
        (null, _) => $"Kolom {Column}: {Message}",
        (_, null) => $"Rij {Row}: {Message}",
        _ => $"Rij {Row}, kolom {Column}: {Message}",
    };
}
