namespace Opbouw.Signals;

/// <summary>The phases of the signalling process, from noticing to telling back. A signal in a bundle goes with its bundle.</summary>
public enum SignalStatus
{
    Noticed,
    Bundled,
    Analysed,
    OnAgenda,
    Answered,
    InAction,
    ToldBack,
    Closed,
}

public static class SignalStatuses
{
    public static IReadOnlyList<SignalStatus> All { get; } = Enum.GetValues<SignalStatus>();

    public static string Label(this SignalStatus status) => status switch
    {
        SignalStatus.Noticed => "opgemerkt",
        SignalStatus.Bundled => "gebundeld",
        SignalStatus.Analysed => "geanalyseerd",
        SignalStatus.OnAgenda => "geagendeerd",
        SignalStatus.Answered => "beantwoord",
        SignalStatus.InAction => "in actie",
        SignalStatus.ToldBack => "teruggekoppeld",
        _ => "afgesloten",
    };
}
