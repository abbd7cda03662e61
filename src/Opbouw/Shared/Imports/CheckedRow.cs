using System.ComponentModel.DataAnnotations;

namespace Opbouw.Shared.Imports;

/// <summary>A row that is being looked at: reads its cells, and gathers everything that is wrong with it at once.</summary>
public sealed class CheckedRow(ImportRow row, IReadOnlyList<ImportColumn> columns)
{
    private const int LongestShown = 60;
    private static readonly EmailAddressAttribute MailShape = new();
    private readonly List<RowNote> notes = [];
    private readonly HashSet<string> told = [];

    public ImportRow Row => row;

    public IReadOnlyList<RowNote> Notes => notes;

    public bool IsWrong => notes.Exists(note => note.Kind == RowNoteKind.Wrong);

    public bool IsKnown => !IsWrong && notes.Exists(note => note.Kind == RowNoteKind.Known);

    public bool IsDoubtful => !IsWrong && !IsKnown && notes.Exists(note => note.Kind == RowNoteKind.Doubt);

    public bool IsGood => notes.Count == 0;

    /// <summary>Adds the records and their events, in the write lane; asked for rows that are not wrong.</summary>
    public Func<IEnumerable<MadeRecord>> Write { get; private set; } = () => [];

    public void Wrong(string column, string message, bool showValue = true) => Note(RowNoteKind.Wrong, column, message, showValue);

    public void Doubt(string column, string message) => Note(RowNoteKind.Doubt, column, message, showValue: false);

    public void Known(string message) => notes.Add(new RowNote(row.Number, "", "", message, RowNoteKind.Known));

    /// <summary>The row may be written; what is wrong with it is known by now.</summary>
    public CheckedRow Makes(Func<IEnumerable<MadeRecord>> write)
    {
        Write = write;
        return this;
    }

    /// <summary>Refuses a second row about the same.</summary>
    public void OnlyOnce(SeenInFile seen, string key, string column)
    {
        if (!IsWrong && seen.EarlierRow(key, row.Number) is { } earlier)
            Wrong(column, $"Dit staat ook in rij {earlier}. Haal een van de twee rijen weg.");
    }

    public string? Text(string column, int longest)
    {
        if (!row.Cells.TryGetValue(column, out var text) || row.Faulty.Contains(column))
        {
            TellOfEmpty(column);
            return null;
        }

        if (text.Length <= longest)
            return text;
        Wrong(column, $"Deze tekst heeft {text.Length} tekens. Maak hem korter: hoogstens {longest}.", showValue: false);
        return null;
    }

    public string? Mail(string column)
    {
        if (Text(column, 256) is not { } text)
            return null;
        if (MailShape.IsValid(text) && !text.Contains(' ', StringComparison.Ordinal))
            return text;
        Wrong(column, "Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.");
        return null;
    }

    public DateOnly? Day(string column) => Read(column, CellReading.Day, "Dit is geen datum. Schrijf bijvoorbeeld 31-03-2027.");

    public TimeOnly? Time(string column) => Read(column, CellReading.Time, "Dit is geen tijd. Schrijf bijvoorbeeld 9:30.");

    public int? Number(string column, int from, int to) => Read<int>(
        column, text => CellReading.Number(text) is { } number && number >= from && number <= to ? number : null, $"Schrijf een heel getal van {from} tot en met {to}.");

    public bool Yes(string column) => Read(column, CellReading.YesOrNo, "Schrijf ja of nee, of laat de cel leeg.") ?? false;

    /// <summary>One of a list, however it is written.</summary>
    public T? OneOf<T>(string column, IEnumerable<(string Words, T Value)> choices)
        where T : struct
    {
        var all = choices.ToList();
        return Read<T>(column, text => all.Where(choice => CellReading.Same(choice.Words, text)).Select(choice => (T?)choice.Value).FirstOrDefault(),
            $"Dit kennen wij niet. Kies uit: {string.Join(", ", all.Select(choice => choice.Words))}.");
    }

    private T? Read<T>(string column, Func<string, T?> read, string message)
        where T : struct
    {
        if (Text(column, 500) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            Wrong(column, message);
        return value;
    }

    private void TellOfEmpty(string column)
    {
        if (row.Faulty.Contains(column))
            Wrong(column, "In deze cel staat een fout van Excel. Herstel de formule of typ de waarde in.");
        else if (row.Joined.Contains(column))
            Wrong(column, "Deze cel is samengevoegd met een andere. Splits de cellen en vul elke rij in.");
        else if (columns.First(known => known.Code == column).IsRequired)
            Wrong(column, "Hier staat niets. Vul dit in, of haal de rij weg.");
    }

    private void Note(RowNoteKind kind, string column, string message, bool showValue)
    {
        if (!told.Add(column + message))
            return;
        var value = showValue ? row.Cells.GetValueOrDefault(column, "") : "";
        notes.Add(new RowNote(row.Number, columns.FirstOrDefault(known => known.Code == column)?.Dutch ?? "", value.Length > LongestShown ? value[..LongestShown] + "…" : value, message, kind));
    }
}
