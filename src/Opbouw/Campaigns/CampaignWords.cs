using Opbouw.Shared.Ui;

namespace Opbouw.Campaigns;

public static class CampaignWords
{
    /// <summary>"nog 3 plekken", "vol".</summary>
    public static string Left(this CampaignDistrict district) => district.Free switch
    {
        0 => "vol",
        1 => "nog 1 plek",
        var free => $"nog {free} plekken",
    };

    public static string When(this Campaign campaign, DateOnly today) => campaign.MomentOn(today) switch
    {
        CampaignMoment.Before => $"opent op {DutchDates.Full(campaign.OpensOn)}",
        CampaignMoment.Open => $"aanmelden tot en met {DutchDates.Full(campaign.ClosesOn)}",
        CampaignMoment.IdeasOnly => $"ideeën tot en met {DutchDates.Full(campaign.IdeasUntil)}",
        _ => "voorbij",
    };

    public static string Standing(bool hasPlace) => hasPlace ? "U hebt een plek." : "Alle plekken zijn bezet. U staat op de wachtlijst. Komt er een plek vrij, dan krijgt u een mail.";
}
