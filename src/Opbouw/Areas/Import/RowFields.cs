using System.Globalization;

namespace Opbouw.Areas.Import;

/// <summary>The text fields of one row, whatever kind of file they came from; every wrong one is noted with its row and column.</summary>
public sealed class RowFields(int row, Func<string, string?> get, Action<int?, string?, string> noteProblem)
{
    private const int MaxShown = 40;

    public int Row => row;

    public bool AnyWrong { get; private set; }

    public void Wrong(string column, string message)
    {
        AnyWrong = true;
        noteProblem(row, column, message);
    }

    /// <summary>The first of these columns that holds something.</summary>
    public (string? Text, string Column) Find(string[] columns)
    {
        foreach (var column in columns)
        {
            var text = get(column)?.Trim();
            if (!string.IsNullOrEmpty(text))
                return (text, column);
        }

        return (null, columns[0]);
    }

    public double? Degrees(string[] columns, double min, double max)
    {
        var (text, column) = Find(columns);
        if (text is null)
            return null;
        if (!double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            Wrong(column, $"“{Shown(text)}” is geen getal. Schrijf bijvoorbeeld 52.3508.");
        else if (value < min || value > max)
            Wrong(column, $"{Shown(text)} ligt niet in Nederland. Geef graden (WGS84) tussen {min} en {max}.");
        else
            return value;
        return null;
    }

    public DateOnly? Day(string[] columns)
    {
        var (text, column) = Find(columns);
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(column, $"“{Shown(text)}” is geen dag. Schrijf bijvoorbeeld 2020-01-31.");
        return null;
    }

    public string? Code(string[] columns) => Codes(columns) is [var code, ..] ? code : null;

    /// <summary>Codes with a | between them.</summary>
    public IReadOnlyList<string> Codes(string[] columns)
    {
        var codes = new List<string>();
        foreach (var (text, column) in Parts(columns))
        {
            if (AreaCode.Normalise(text) is { } code)
                codes.Add(code);
            else
                Wrong(column, $"“{Shown(text)}” is geen code van een gebied. Een code ziet eruit als GM0034, WK003401 of BU00340101.");
        }

        return codes;
    }

    /// <summary>Years with a | between them.</summary>
    public IReadOnlyList<int> Years(string[] columns) =>
        [.. Parts(columns).Select(part => YearIn(part.Text, part.Column)).OfType<int>()];

    public string? CodeOrWrong(string[] columns)
    {
        if (Find(columns) is (null, var column))
        {
            Wrong(column, "De code van het gebied ontbreekt. Vul bijvoorbeeld BU00340101 in.");
            return null;
        }

        return Code(columns);
    }

    /// <summary>A year as 2020, as CBS writes periods (2020JJ00), or the one that was asked for.</summary>
    public int? Year(string[] columns, int? otherwise)
    {
        var (text, column) = Find(columns);
        if (text is null && otherwise is null)
            Wrong(column, "Het jaar ontbreekt. Zet een kolom jaar in het bestand of geef het jaar mee met --year.");
        if (text is null)
            return otherwise;

        return YearIn(text, column);
    }

    private int? YearIn(string text, string column)
    {
        var digits = text.Length > 4 && text.EndsWith("JJ00", StringComparison.OrdinalIgnoreCase) ? text[..^4] : text;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= AreaCode.FirstYear and <= AreaCode.LastYear)
            return year;
        Wrong(column, $"“{Shown(text)}” is geen jaar tussen {AreaCode.FirstYear} en {AreaCode.LastYear}.");
        return null;
    }

    private IEnumerable<(string Text, string Column)> Parts(string[] columns)
    {
        var (text, column) = Find(columns);
        var parts = (text ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(part => (part, column));
    }

    /// <summary>Text from a file as it may stand in a message: short, and without signs that disturb a terminal.</summary>
    public static string Shown(string text)
    {
        var clean = string.Concat(text.Trim().Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(MaxShown));
        return text.Trim().Length > MaxShown ? clean + "…" : clean;
    }
}
