namespace Opbouw.DisclosureControl;

/// <summary>What happens to a cell in which nobody is counted.</summary>
public enum ZerosPolicy
{
    /// <summary>A zero is hidden like every other small count: nobody learns that nobody is there.</summary>
    Hide,

    /// <summary>A zero is printed, unless all people of a total sit in one of its parts: then the zeros beside it are hidden,
    /// because together they say that everybody is the same (homogeneity).</summary>
    Show,
}

/// <summary>How small counts are kept safe.</summary>
public enum ProtectionMethod
{
    /// <summary>Small cells, and those that would betray them, are hidden; what is printed is exact.</summary>
    Hide,

    /// <summary>Every base cell is rounded to the nearest multiple; totals are sums of rounded cells.</summary>
    Round,
}

/// <summary>
/// The rules of one audience. A cell is unsafe when it counts 1 to <see cref="Threshold"/> − 1 people (and 0 under
/// <see cref="ZerosPolicy.Hide"/>), or, for amounts, when fewer than <see cref="Threshold"/> contributors or one or two dominant ones stand behind it.
/// After protection every hidden count can (see <see cref="Indistinguishable"/>), for all that a reader knows, be 0 and can be <see cref="Threshold"/> or more.
/// </summary>
/// <remarks>Source: threshold, (n,k)-dominance and protection intervals as in Hundepool et al., <i>Statistical Disclosure Control</i>
/// (Wiley 2012), ch. 4. Errors: <see cref="DisclosureProblem.BadRule"/>.</remarks>
/// <example><code>
/// var strict = ProtectionRules.Public with { Threshold = 15 };
/// var grants = ProtectionRules.Public with { DominantContributors = 2, DominantPercent = 80 };
/// </code></example>
public sealed record ProtectionRules
{
    /// <summary>For everybody: ten or more people behind every printed count.</summary>
    public static ProtectionRules Public { get; } = new();

    /// <summary>For a partner who is bound to secrecy: five or more people.</summary>
    public static ProtectionRules Partner { get; } = new() { Threshold = 5 };

    /// <summary>Rounding to five instead of hiding.</summary>
    public static ProtectionRules RoundedToFive { get; } = new() { Method = ProtectionMethod.Round };

    /// <summary>Smallest count that may be printed, 2 to 1000; 10 unless set.</summary>
    public int Threshold { get; init; } = 10;

    /// <summary>What happens to zeros; hidden unless set.</summary>
    public ZerosPolicy Zeros { get; init; }

    /// <summary>Hiding unless set.</summary>
    public ProtectionMethod Method { get; init; }

    /// <summary>Whether every hidden count, also a large one that only protects others, must be able to be 0 and to be the threshold: a reader
    /// then cannot tell which hidden counts are small. True unless set; costs little in tables of one deep and one flat dimension, much in
    /// tables of three dimensions.</summary>
    public bool Indistinguishable { get; init; } = true;

    /// <summary>Rounding: the multiple, 3 to 1000; 5 unless set.</summary>
    public int RoundTo { get; init; } = 5;

    /// <summary>Amounts: how many of the largest contributors are looked at, 1 or more; 1 unless set.</summary>
    public int DominantContributors { get; init; } = 1;

    /// <summary>Amounts: the share in percent from which they dominate, 1 to 99; 75 unless set.</summary>
    public int DominantPercent { get; init; } = 75;

    /// <summary>Amounts: the least number of cents by which a hidden amount must be able to differ, 1 or more; € 100 unless set.</summary>
    public long LeastMarginCents { get; init; } = 100_00;

    internal void Check()
    {
        Require(Threshold is >= 2 and <= 1000, "the threshold must lie between 2 and 1000");
        Require(RoundTo is >= 3 and <= 1000, "the rounding multiple must lie between 3 and 1000");
        Require(DominantContributors >= 1, "the number of dominant contributors must be 1 or more");
        Require(DominantPercent is >= 1 and <= 99, "the dominant percentage must lie between 1 and 99");
        Require(LeastMarginCents is >= 1 and <= RawCount.Most, "the least margin must be 1 cent or more");
        Require(Enum.IsDefined(Zeros) && Enum.IsDefined(Method), "unknown zeros policy or method");
    }

    private static void Require(bool holds, string rule)
    {
        if (!holds)
            throw new DisclosureException(DisclosureProblem.BadRule, rule);
    }
}
