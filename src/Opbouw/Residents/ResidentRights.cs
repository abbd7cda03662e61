using Opbouw.Shared.Security;

namespace Opbouw.Residents;

public static class ResidentRights
{
    public const string KeepCode = "residents.keep";
    public const string SeeSharedCode = "residents.see-shared";
    public const string ProtectCode = "residents.protect";
    public const string WatchLooksCode = "residents.watch-looks";

    public static readonly Permission Keep = new(KeepCode, "Bewoners opschrijven die dat goed vinden, en hun toestemming bijhouden", RoleCodes.Opbouwwerkers);
    public static readonly Permission SeeShared = new(SeeSharedCode, "Zien welke bewoners aan ons zijn voorgesteld", RoleCodes.PartnerPerson);
    public static readonly Permission Protect = new(ProtectCode, "Inzage geven, wissen en het logboek lezen voor bewoners", RoleCodes.PrivacyOfficer);
    public static readonly Permission WatchLooks = new(WatchLooksCode, "Zien of er opvallend naar bewoners is gekeken", RoleCodes.TeamLeader, RoleCodes.PrivacyOfficer);
}
