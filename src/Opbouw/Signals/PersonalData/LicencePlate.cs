using System.Text;
using System.Text.RegularExpressions;

namespace Opbouw.Signals.PersonalData;

/// <summary>Dutch number plates of all fourteen side codes (an X is a letter, a 9 a digit).</summary>
internal static class LicencePlate
{
    private static readonly string[] OldSideCodes = ["XX-99-99", "99-99-XX", "99-XX-99"];

    private static readonly string[] SideCodes =
        ["XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"];

    // With hyphens it is a plate in any case of letters. Without them 1383 AB is a postcode and AB 12 34 a row, so the old
    // codes need their hyphens, and the others capitals that plates use (no vowels).
    private static readonly Regex[] Patterns =
    [
        Pattern([.. OldSideCodes, .. SideCodes], "-", "[A-Z]"),
        Pattern([.. OldSideCodes, .. SideCodes], "-", "[b-df-hj-np-tv-xz]"),
        Pattern(SideCodes, " ?", "[B-DF-HJ-NP-TV-XZ]"),
    ];

    public static IEnumerable<TextPlace> Find(string text) =>
        Patterns.SelectMany(p => p.Matches(text)).Where(m => !IsAge(m.Value)).Select(m => new TextPlace(m.Index, m.Length));

    /// <summary>"12-18-jr" tells an age.</summary>
    private static bool IsAge(string text) => text.EndsWith("jr", StringComparison.OrdinalIgnoreCase);

    private static Regex Pattern(string[] codes, string separator, string letter)
    {
        var pattern = new StringBuilder(@"(?<![\w\-])(?:");
        foreach (var code in codes)
            pattern.Append(code.Replace("X", letter, StringComparison.Ordinal).Replace("9", "[0-9]", StringComparison.Ordinal)
                .Replace("]-[", "]" + separator + "[", StringComparison.Ordinal)).Append('|');
        pattern.Length--;
        return new Regex(pattern.Append(@")(?![\w\-])").ToString(), RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }
}
