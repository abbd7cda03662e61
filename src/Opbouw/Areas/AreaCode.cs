using System.Text.RegularExpressions;

namespace Opbouw.Areas;

/// <summary>
/// A code means something only together with its year: WK003401 was all of Almere Haven in 2021 and one part of it in 2022.
/// </summary>
public readonly partial record struct AreaCode(string Code, int Year)
{
    public const string CountryCode = "NL00";
    public const int FirstYear = 1995;
    public const int LastYear = 2100;
    public const int MaxLength = 20;

    public override string ToString() => $"{Code} ({Year})";

    /// <summary>CBS pads codes to 10 or 20 places and writes the country as NL00 in one table and NL01 in another.</summary>
    public static string? Normalise(string? text)
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        if (code == "NL01")
            return CountryCode;
        return Shape().IsMatch(code) ? code : null;
    }

    /// <summary>A municipality's number is never given to another one, so its code may be looked up without a year.</summary>
    public static bool IsStableOverYears(string code) => code == CountryCode || code.StartsWith("GM", StringComparison.Ordinal);

    /// <summary>The code above this one by the way CBS builds codes: BU00340101, WK003401, GM0034, NL00.</summary>
    public static string? ParentOf(string code) => code switch
    {
        ['B', 'U', .. { Length: 8 } digits] => "WK" + digits[..6],
        ['W', 'K', .. { Length: 6 } digits] => "GM" + digits[..4],
        ['G', 'M', .. { Length: 4 }] => CountryCode,
        _ => null,
    };

    /// <summary>The municipality a code belongs to; null for the country and for codes of our own making.</summary>
    public static string? MunicipalityOf(string code) => code switch
    {
        ['B', 'U', .. { Length: 8 } digits] => "GM" + digits[..4],
        ['W', 'K', .. { Length: 6 } digits] => "GM" + digits[..4],
        ['G', 'M', .. { Length: 4 }] => code,
        _ => null,
    };

    public static AreaKind? KindOf(string code) => code switch
    {
        CountryCode => AreaKind.Country,
        ['G', 'M', ..] => AreaKind.City,
        ['W', 'K', ..] => AreaKind.Quarter,
        ['B', 'U', ..] => AreaKind.Block,
        _ => null,
    };

    // Since 2023 CBS also uses letters in the last places (WK0363AF). Codes of a town's own making start with two letters too.
    [GeneratedRegex("^(NL00|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{2}[0-9A-Z]{2}|(?!NL|GM|WK|BU)[A-Z]{2}[0-9A-Z-]{1,18})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
