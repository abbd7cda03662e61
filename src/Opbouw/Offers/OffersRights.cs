using Opbouw.Shared.Security;

namespace Opbouw.Offers;

public static class OffersRights
{
    public const string LookCode = "offers.look";

    public static readonly Permission Look = new(LookCode, "Aanbod van bewoners en bedrijven bekijken en doorgeven", RoleCodes.Opbouwwerkers);
}
