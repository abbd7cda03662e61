using System.Globalization;
using System.Text.RegularExpressions;

namespace Opbouw.Signals.PersonalData;

/// <summary>Numbers that stand in every text about a street and point at nobody.</summary>
internal static partial class CommonNumbers
{
    public static bool StartsWithDate(string text) => Date().Match(text) is { Success: true, Index: 0 };

    public static bool IsDate(string text) =>
        StartsWithDate(text)
        || (text.Length == 8 && (IsDay(text, "yyyyMMdd") || IsDay(text, "ddMMyyyy")));

    /// <summary>The same text with dates and sums of money made unreadable, so that places stay where they are.</summary>
    public static string Blank(string text) =>
        Money().Replace(Date().Replace(text, Dashes), Dashes);

    private static string Dashes(Match match) => new('_', match.Length);

    private static bool IsDay(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2100;

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:€|\beur(?:o)?\b) ?\d[\d.]{0,15}(?:,\d{1,2}|,-)?|\d[\d.]{0,15}(?:,\d{2}|,-)? ?(?:€|euro\b|miljoen\b|bezoekers\b|inwoners\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();
}
