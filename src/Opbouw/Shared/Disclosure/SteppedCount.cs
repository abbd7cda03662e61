using System.Globalization;

namespace Opbouw.Shared.Disclosure;

/// <summary>
/// A number of people or signals as it may be said outside the team. It holds only the step: the number itself can not be
/// read back, printed, compared or stored.
/// </summary>
public readonly record struct SteppedCount
{
    private readonly int step;
    private readonly bool isOfThings;

    // The smallest step that is named in this organisation.
    private readonly int first;

    internal SteppedCount(int step, bool isOfThings, int first) => (this.step, this.isOfThings, this.first) = (step, isOfThings, first);

    public bool IsZero => step == 0;

    private static int FirstOfTheHouse => Array.IndexOf(CountInSteps.Steps, CountInSteps.SafeFloor);

    /// <summary>"nog niemand", "enkele", "ongeveer 10".</summary>
    public override string ToString() => step switch
    {
        0 => isOfThings ? "nog geen" : "nog niemand",
        1 when first > FirstOfTheHouse => "minder dan " + Named(first),
        1 => "enkele",
        _ => "ongeveer " + Named(step),
    };

    private static string Named(int step) => CountInSteps.Steps[step].ToString("N0", CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>With what is counted: "ongeveer 25 bewoners", "enkele signalen", "nog niemand".</summary>
    public string Of(string plural) => IsZero && !isOfThings ? ToString() : $"{this} {plural}";
}
