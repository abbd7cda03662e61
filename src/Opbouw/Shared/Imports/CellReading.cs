using System.Globalization;
using System.Text;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Imports;

/// <summary>Reads words of a cell the way people write them in a Dutch spreadsheet.</summary>
public static class CellReading
{
    private static readonly string[] Days =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy H:mm", "d/M/yyyy H:mm", "yyyy/M/d", "d MMMM yyyy", "d MMM yyyy", "d-M-yy", "d/M/yy"];

    private static readonly string[] Times = ["H:mm", "H:mm:ss", "H.mm", "H'u'mm", "%H"];

    /// <summary>A day between 1900 and 2200; outside that somebody's hand slipped.</summary>
    public static DateOnly? Day(string text)
    {
        foreach (var culture in new[] { CultureInfo.InvariantCulture, LocalTime.Dutch })
        {
            if (DateTime.TryParseExact(text, Days, culture, DateTimeStyles.AllowWhiteSpaces, out var moment) && moment.Year is >= 1900 and < 2200)
                return DateOnly.FromDateTime(moment);
        }

        return null;
    }

    public static TimeOnly? Time(string text)
    {
        var clock = text.EndsWith("uur", StringComparison.OrdinalIgnoreCase) ? text[..^3].TrimEnd() : text;
        return TimeOnly.TryParseExact(clock, Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;
    }

    public static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? YesOrNo(string text) => Bare(text) switch
    {
        "ja" or "j" or "x" or "waar" or "true" or "1" => true,
        "nee" or "n" or "onwaar" or "false" or "0" => false,
        _ => null,
    };

    /// <summary>Several things in one cell, with a bar, a semicolon, a comma or a line between them.</summary>
    public static IReadOnlyList<string> Several(string text) =>
        text.Split(['|', ';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same words, whatever the capitals, accents, spaces and signs.</summary>
    public static bool Same(string one, string other) => Bare(one) == Bare(other);

    /// <summary>Small letters and figures only.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign))
                bare.Append(char.ToLowerInvariant(sign));
        }

        return bare.ToString();
    }
}
