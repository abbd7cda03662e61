using System.Globalization;
using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares.Pabulib;

/// <summary>Numbers as they stand in files: "5000", "5000.0", "12,50".</summary>
internal static class Amounts
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>An amount in cents.</summary>
    public static long Cents(ReadOnlySpan<char> text, string what)
    {
        var value = Number(text, what);
        if (value < 0) throw new ElectionException(ElectionError.Negative, Shown(text), $"{what} of 0 or more");
        if (value > Limits.Amount / 100) throw new ElectionException(ElectionError.TooLarge, Shown(text), $"{what} of at most 90 billion");
        var cents = value * 100;
        if (cents != decimal.Truncate(cents))
            throw new ElectionException(ElectionError.TooManyDecimals, Shown(text), $"{what} with at most two decimals");
        return (long)cents;
    }

    public static decimal Number(ReadOnlySpan<char> text, string what)
    {
        Span<char> copy = stackalloc char[32];
        if (text.Length is 0 or > 32) throw new ElectionException(ElectionError.NotANumber, Shown(text), what);
        text.CopyTo(copy);
        copy.Replace(',', '.');
        return decimal.TryParse(copy[..text.Length], Style, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ElectionException(ElectionError.NotANumber, Shown(text), what);
    }

    /// <summary>Cents as an amount in the file: "5000" or "12.50".</summary>
    public static string Written(long cents) => cents % 100 == 0
        ? (cents / 100).ToString(CultureInfo.InvariantCulture)
        : (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Shown(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : $"{text[..60]}…";
}
