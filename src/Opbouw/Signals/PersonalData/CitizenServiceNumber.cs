using System.Text.RegularExpressions;

namespace Opbouw.Signals.PersonalData;

/// <summary>A BSN: nine digits (or eight, the zero left out) that pass the eleven-test, whole or in groups.</summary>
internal static partial class CitizenServiceNumber
{
    // How people group a number; any other row of figures with spaces is a row of figures.
    private static readonly HashSet<string> Groupings =
        ["9", "8", "333", "423", "432", "234", "324", "45", "54", "233", "44", "2223", "3222", "2222", "18", "81"];

    public static IEnumerable<TextPlace> Find(string text)
    {
        foreach (Match run in DigitRun().Matches(CommonNumbers.Blank(text)))
        {
            var groups = Group().Matches(run.Value);
            for (var first = 0; first < groups.Count; first++)
                if (Ending(groups, first) is { } last)
                {
                    var start = groups[first].Index;
                    yield return new(run.Index + start, groups[last].Index + groups[last].Length - start);
                    first = last;
                }
        }
    }

    private static int? Ending(MatchCollection groups, int first)
    {
        var digits = "";
        var shape = "";
        for (var last = first; last < groups.Count && digits.Length < 9; last++)
        {
            digits += groups[last].Value;
            shape += groups[last].Length;
            if (digits.Length is 8 or 9 && Groupings.Contains(shape) && PassesElevenTest(digits) && !CommonNumbers.IsDate(digits))
                return last;
        }
        return null;
    }

    internal static bool PassesElevenTest(string digits)
    {
        var nine = digits.PadLeft(9, '0');
        var sum = -(nine[8] - '0');
        for (var i = 0; i < 8; i++) sum += (9 - i) * (nine[i] - '0');
        return sum % 11 == 0 && nine.Any(c => c != '0');
    }

    [GeneratedRegex(@"(?<![\w,])\d(?:[ .\-]?\d){7,40}(?![\w,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
