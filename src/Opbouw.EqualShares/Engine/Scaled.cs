namespace Opbouw.EqualShares.Engine;

/// <summary>Numbers with up to three decimals as integers over one scale (1, 10, 100 or 1,000).</summary>
internal sealed record Scaled(long[] Values, int Scale)
{
    /// <summary>From thousandths, on the smallest scale that holds all of them.</summary>
    public static Scaled From(ReadOnlySpan<long> thousandths)
    {
        var divisor = 1000;
        foreach (var value in thousandths)
        {
            while (value % divisor != 0) divisor /= 10;
        }

        var values = new long[thousandths.Length];
        for (var i = 0; i < values.Length; i++) values[i] = thousandths[i] / divisor;
        return new Scaled(values, 1000 / divisor);
    }
}
