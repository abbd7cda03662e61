namespace Opbouw.EqualShares.Engine;

/// <summary>The largest numbers that are still counted exactly, in integers and in the doubles of the filters.</summary>
internal static class Limits
{
    /// <summary>In cents: € 90 billion. Times the largest weight scale (1,000) it still fits in 53 bits.</summary>
    public const long Amount = 9_000_000_000_000;

    /// <summary>Sum of weight × points: fits in 52 bits.</summary>
    public const long Total = 1L << 52;

    public static void CheckAmount(long cents, string what)
    {
        if (cents < 0) throw new ElectionException(ElectionError.Negative, Shown(cents), $"{what} of 0 or more");
        if (cents > Amount) throw new ElectionException(ElectionError.TooLarge, Shown(cents), $"{what} of at most 90 billion");
    }

    /// <summary>A decimal as whole thousandths.</summary>
    public static long Thousandths(decimal value, string what)
    {
        if (Math.Abs(value) > 1_000_000)
            throw new ElectionException(ElectionError.TooLarge, Shown(value), $"{what} of at most a million");
        var scaled = value * 1000;
        if (scaled != decimal.Truncate(scaled))
            throw new ElectionException(ElectionError.TooManyDecimals, Shown(value), $"{what} with at most three decimals");
        return (long)scaled;
    }

    public static string Shown(IFormattable value) => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
}
