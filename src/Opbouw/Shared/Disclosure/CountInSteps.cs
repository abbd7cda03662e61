namespace Opbouw.Shared.Disclosure;

/// <summary>
/// The only way in which a number of people or signals reaches a partner or a public page. It is rounded to the nearest
/// of a few steps, halves upward, so that one resident more or less does not show:
/// <code>
/// 0          nog niemand        75 – 174     ongeveer 100
/// 1 – 7      enkele             175 – 374    ongeveer 250
/// 8 – 17     ongeveer 10        375 – 749    ongeveer 500
/// 18 – 37    ongeveer 25        750 – 1.749  ongeveer 1.000, and so on: 2.500, 5.000, 10.000
/// 38 – 74    ongeveer 50
/// </code>
/// Days, questions and answers are no people: they are exact and do not come here.
/// </summary>
public static class CountInSteps
{
    /// <summary>Nobody may name a smaller number than this; an organisation may choose a larger one.</summary>
    public const int SafeFloor = 10;

    // The place of "enkele" (1 to 7) has no number of its own; 5 puts its border half way to 10.
    internal static readonly int[] Steps =
        [0, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];

    /// <param name="smallestNamed">Steps below this one are said together: "minder dan 25".</param>
    public static SteppedCount OfPeople(int people, int smallestNamed = SafeFloor) => Of(people, smallestNamed, isOfThings: false);

    /// <inheritdoc cref="OfPeople"/>
    public static SteppedCount OfSignals(int signals, int smallestNamed = SafeFloor) => Of(signals, smallestNamed, isOfThings: true);

    private static SteppedCount Of(int number, int smallestNamed, bool isOfThings)
    {
        var (step, first) = (StepOf(number), Array.FindIndex(Steps, named => named >= Math.Max(SafeFloor, smallestNamed)));
        return new SteppedCount(step > 0 && step < first ? 1 : step, isOfThings, first);
    }

    private static int StepOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (number == 0) return 0;
        var step = 1;
        while (step + 1 < Steps.Length && number * 2L >= Steps[step] + (long)Steps[step + 1]) step++;
        return step;
    }
}
