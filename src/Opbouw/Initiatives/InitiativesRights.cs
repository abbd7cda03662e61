using Opbouw.Shared.Security;

namespace Opbouw.Initiatives;

public static class InitiativesRights
{
    public const string ReadCode = "initiatives.read";
    public const string AccompanyCode = "initiatives.accompany";

    public static readonly Permission Read = new(ReadCode, "Initiatieven van het eigen team zien", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
    public static readonly Permission Accompany = new(AccompanyCode, "Initiatieven van bewoners begeleiden en loslaten", RoleCodes.Opbouwwerkers);
}
