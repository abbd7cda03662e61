using Opbouw.Shared.Disclosure;
using Opbouw.Shared.Settings;

namespace Opbouw.Signals;

/// <summary>Thresholds of this module.</summary>
public static class SignalNumbers
{
    public static readonly NumberSetting RisingWeeks = new(NumberPage.Thresholds, "signals.rising-weeks", "Na hoeveel weken stijgen valt een thema op, op het bord?", "weken", 3, 2, 6)
    {
        Hint = "Elke week meer collega’s dan de week ervoor.",
    };

    public static readonly NumberSetting SmallestNamed = new(
        NumberPage.Thresholds, "signals.smallest-named", "Vanaf hoeveel signalen of mensen noemen wij een getal, buiten het team?", "signalen of mensen", CountInSteps.SafeFloor, CountInSteps.SafeFloor, 100)
    {
        Hint = "Daaronder staat er ‘enkele’ of ‘minder dan’. Dit kan alleen omhoog.",
    };

    public static readonly IReadOnlyList<NumberSetting> All = [RisingWeeks, SmallestNamed];
}
