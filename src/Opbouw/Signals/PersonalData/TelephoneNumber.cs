using System.Text.RegularExpressions;

namespace Opbouw.Signals.PersonalData;

/// <summary>Dutch telephone numbers as people write them, and numbers from abroad with a plus.</summary>
internal static partial class TelephoneNumber
{
    public static IEnumerable<TextPlace> Find(string text)
    {
        foreach (Match match in DigitRun().Matches(text))
        {
            var end = EndOfNumber(match.Value);
            if (end > 0) yield return new(match.Index, end);
        }
        foreach (Match match in AfterTheWord().Matches(text))
        {
            var number = match.Groups["number"];
            if (!CommonNumbers.IsDate(number.Value)) yield return new(number.Index, number.Length);
        }
    }

    /// <summary>Tries the longest piece first: "036 530 12 34 of 2" ends before the "of".</summary>
    private static int EndOfNumber(string run)
    {
        for (var end = run.Length; end >= 9; end--)
            if (char.IsAsciiDigit(run[end - 1]) && (end == run.Length || !char.IsAsciiDigit(run[end])) && IsNumber(run[..end]))
                return end;
        return 0;
    }

    private static bool IsNumber(string written)
    {
        if (CommonNumbers.StartsWithDate(written)) return false;
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        if (written[0] == '+' || digits.StartsWith("00", StringComparison.Ordinal)) return IsInternational(digits, written[0] == '+');
        return digits.Length == 10 && digits[0] == '0' && digits[1] is >= '1' and <= '9'
            && HasAreaCode(written) && !IsOfOrganisation(digits);
    }

    private static bool IsInternational(string digits, bool plus)
    {
        var rest = plus ? digits : digits[2..];
        if (!rest.StartsWith("31", StringComparison.Ordinal)) return rest.Length is >= 9 and <= 14 && rest[0] != '0';
        var national = rest[2..].TrimStart('0');
        return national.Length == 9 && !IsOfOrganisation("0" + national);
    }

    /// <summary>A date or a row of times also has ten digits, but never starts with a piece that is an area code.</summary>
    private static bool HasAreaCode(string written)
    {
        var first = written.TrimStart('(').TakeWhile(char.IsAsciiDigit).Count();
        return first is 3 or 4 or 10 || written.TrimStart('(').StartsWith("06", StringComparison.Ordinal);
    }

    /// <summary>0800, 0900 and 088 are numbers of organisations: no person is behind them.</summary>
    private static bool IsOfOrganisation(string digits) =>
        digits.StartsWith("0800", StringComparison.Ordinal) || digits.StartsWith("090", StringComparison.Ordinal)
        || digits.StartsWith("088", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w+,.])[+(]?\d(?:[ .\-/()–]{0,3}\d){8,15}", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRun();

    /// <summary>A local number without area code counts only when the text says that it is one.</summary>
    [GeneratedRegex(@"\b(?:tel|telefoon|telefoonnummer|mobiel|mobieltje|bel|bellen op|app|06-nummer)\b\.?:? {0,2}(?:is |op |naar |nummer |nr\.? ){0,2}(?<number>[1-9]\d(?:[ \-]?\d){4,6})(?![\d€])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterTheWord();
}
