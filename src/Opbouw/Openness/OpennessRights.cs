using Opbouw.Shared.Security;

namespace Opbouw.Openness;

public static class OpennessRights
{
    public const string ShareCode = "openness.share";

    public static readonly Permission Share = new(
        ShareCode, "Met een tweede persoon besluiten wat er naar buiten gaat", RoleCodes.TeamLeader, RoleCodes.PrivacyOfficer);
}
