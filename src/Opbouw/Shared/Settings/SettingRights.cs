using Opbouw.Shared.Security;

namespace Opbouw.Shared.Settings;

public static class SettingRights
{
    public const string ReadCode = "settings.read";
    public const string ChangeCode = "settings.change";

    public static readonly Permission Read = new(ReadCode, "De instellingen en hun geschiedenis lezen", RoleCodes.Administrator, RoleCodes.TeamLeader);
    public static readonly Permission Change = new(ChangeCode, "De instellingen van de organisatie veranderen", RoleCodes.Administrator);
}
