using System.Globalization;
using System.Text.RegularExpressions;

namespace Opbouw.Settings;

/// <summary>Amounts as people here type and read them: 12,50 and 1.250 and € 1.250,00. Kept in cents.</summary>
public static partial class Euros
{
    /// <summary>Ten million euros; more is a slip of the hand.</summary>
    public const long Most = 1_000_000_000;

    public const string HowToType = "Vul een bedrag in, zoals 12,50 of 1.250. Met een komma voor de centen.";

    public const int Longest = 20;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The cents; null when it is no amount, or could be two: 12.5.3 and 1,250.</summary>
    public static long? Read(string? typed)
    {
        if (Typed().Match(typed ?? "") is not { Success: true } read)
            return null;
        var euros = read.Groups["euros"].Value.Replace(".", "", StringComparison.Ordinal);
        var cents = read.Groups["cents"].Value.Trim('-').PadRight(2, '0');
        return euros.Length <= 9 && (long.Parse(euros, CultureInfo.InvariantCulture) * 100) + long.Parse(cents, CultureInfo.InvariantCulture) is var amount and <= Most ? amount : null;
    }

    /// <summary>"€ 1.250,00", with a space that does not break.</summary>
    public static string Write(long cents) => (cents < 0 ? "-" : "") + "€\u00a0" + (Math.Abs(cents) / 100m).ToString("N2", Dutch);

    /// <summary>For a field: "1250,00".</summary>
    public static string Plain(long cents) => (cents / 100m).ToString("0.00", Dutch);

    // A point between thousands, or (when there is no comma) before one or two digits: 12.50 can be nothing else.
    [GeneratedRegex(@"^\s*(?:€|EUR|euro)?\s*(?:(?<euros>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?<cents>[0-9]{1,2}|-))?|(?<euros>[0-9]+)\.(?<cents>[0-9]{1,2}))\s*(?:€|euro)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Typed();
}
