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

    internal SteppedCount(int step, bool isOfThings) => (this.step, this.isOfThings) = (step, isOfThings);

    public bool IsZero => step == 0;

    /// <summary>"nog niemand", "enkele", "ongeveer 10".</summary>
    public override string ToString() => step switch
    {
        0 => isOfThings ? "nog geen" : "nog niemand",
        1 => "enkele",
        _ => "ongeveer " + CountInSteps.Steps[step].ToString("N0", CultureInfo.GetCultureInfo("nl-NL")),
    };

    /// <summary>With what is counted: "ongeveer 25 bewoners", "enkele signalen", "nog niemand".</summary>
    public string Of(string plural) => IsZero && !isOfThings ? ToString() : $"{this} {plural}";
}
