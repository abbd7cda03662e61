using Opbouw.Shared.Security;

namespace Opbouw.Signals;

public static class SignalRights
{
    public const string ReadCode = "signals.read";
    public const string RaiseCode = "signals.raise";
    public const string BundleCode = "signals.bundle";
    public const string UseBoardCode = "signals.use-board";
    public const string ChooseSayRuleCode = "settings.say-rule";

    public static readonly Permission Read = new(ReadCode, "Signalen en bundels van het eigen team lezen", RoleCodes.Opbouwwerkers);
    public static readonly Permission Raise = new(RaiseCode, "Signalen opschrijven en kaarten meegeven", RoleCodes.Opbouwwerkers);
    public static readonly Permission Bundle = new(BundleCode, "Signalen bundelen en de vraag opschrijven", RoleCodes.Opbouwwerkers);
    public static readonly Permission UseBoard = new(UseBoardCode, "Het bord van het team zien en zeggen wat er vaker speelt", [.. RoleCodes.Opbouwwerkers, RoleCodes.WijkteamColleague, RoleCodes.TeamLeader]);
    public static readonly Permission ChooseSayRule = new(ChooseSayRuleCode, "Kiezen hoe bewoners over een vraag beslissen", RoleCodes.Administrator);
}
