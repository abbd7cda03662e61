namespace Opbouw.Areas.Import;

/// <summary>What a reader made of a file: good rows, problems that stop the import, and notes that do not.</summary>
public sealed record ImportResult<TRow>(
    IReadOnlyList<TRow> Rows,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<string> Notes,
    int ProblemCount,
    bool FileIsUnreadable)
{
    /// <summary>Half an import is worse than none: one wrong row stops all, unless somebody asked to skip wrong rows.</summary>
    public IReadOnlyList<TRow> RowsToImport(bool skipWrongRows) =>
        FileIsUnreadable || (ProblemCount > 0 && !skipWrongRows) ? [] : Rows;
}

/// <summary>Gathers rows and problems while a file is read.</summary>
public sealed class ImportCollector<TRow>(ImportLimits limits)
{
    private readonly List<TRow> rows = [];
    private readonly List<ImportProblem> problems = [];
    private readonly List<string> notes = [];
    private int problemCount;

    public int RowCount => rows.Count;

    public void Add(TRow row)
    {
        if (rows.Count >= limits.MaxRows)
            throw new ImportRefusedException($"Het bestand heeft meer dan {limits.MaxRows:N0} rijen. Deel het in stukken.");
        rows.Add(row);
    }

    public void Problem(int? row, string? column, string message)
    {
        problemCount++;
        if (problems.Count < limits.MaxProblemsShown)
            problems.Add(new ImportProblem(row, column, message));
    }

    public void Note(string note)
    {
        if (!notes.Contains(note))
            notes.Add(note);
    }

    public ImportResult<TRow> Done() => new(rows, problems, notes, problemCount, FileIsUnreadable: false);

    public ImportResult<TRow> Refused(ImportRefusedException refusal)
    {
        Problem(refusal.Row, refusal.Column, refusal.Message);
        return new([], problems, notes, problemCount, FileIsUnreadable: true);
    }
}

/// <summary>The file as a whole cannot be read; nothing of it is used.</summary>
public sealed class ImportRefusedException(string message, int? row = null, string? column = null, Exception? inner = null) : Exception(message, inner)
{
    public int? Row { get; } = row;

    public string? Column { get; } = column;
}
