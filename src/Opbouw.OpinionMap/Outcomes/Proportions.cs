namespace Opbouw.OpinionMap.Outcomes;

/// <summary>The tests on proportions that Polis uses: normal approximation, with one success added to each count.</summary>
internal static class Proportions
{
    /// <summary>Above this a difference is taken as real: 90 %, one side.</summary>
    public const double Significant = 1.2816;

    /// <summary>Laplace: starts at ½ and moves with the votes.</summary>
    public static double Chance(int count, int seen) => (count + 1.0) / (seen + 2.0);

    /// <summary>z of "more than half".</summary>
    public static double MoreThanHalf(int count, int seen) => 2 * Math.Sqrt(seen + 1.0) * ((count + 1.0) / (seen + 1.0) - 0.5);

    /// <summary>z of "more in here than out there"; 0 when everybody says the same.</summary>
    public static double MoreThan(int countIn, int seenIn, int countOut, int seenOut)
    {
        var (sizeIn, sizeOut) = (seenIn + 1.0, seenOut + 1.0);
        var together = (countIn + countOut + 2.0) / (sizeIn + sizeOut);
        if (together == 1) return 0;
        var difference = (countIn + 1.0) / sizeIn - (countOut + 1.0) / sizeOut;
        return difference / Math.Sqrt(together * (1 - together) * (1 / sizeIn + 1 / sizeOut));
    }
}
