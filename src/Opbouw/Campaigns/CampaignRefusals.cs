using Opbouw.Areas;
using Opbouw.Shared.Acting;

namespace Opbouw.Campaigns;

/// <summary>The rules of this module that can say no, with what to do about it.</summary>
public static class CampaignRefusals
{
    public static readonly Refusal ClosesBeforeItOpens = new("campaign.closes-before-it-opens", "Deze dag ligt voor de eerste dag van aanmelden. Kies een latere dag.", "ClosesOn");

    public static readonly Refusal IdeasBeforeClosing = new("campaign.ideas-before-closing", "Deze dag ligt voor de laatste dag van aanmelden. Kies die dag of een latere.", "IdeasUntil");

    public static readonly Refusal ClosedAlready = new("campaign.closed-already", "Deze dag is al geweest. Kies vandaag of een latere dag.", "ClosesOn");

    public static readonly Refusal IdeasPast = new("campaign.ideas-past", "Deze dag is al geweest. Kies vandaag of een latere dag.", "IdeasUntil");

    public static readonly Refusal TooFar = new("campaign.too-far", "Deze dag is meer dan twee jaar weg. Kies een eerdere dag.", "IdeasUntil");

    public static readonly Refusal NoDistrict = new("campaign.no-district", "Geen enkel stadsdeel doet mee. Laat er minstens één meedoen.");

    public static readonly Refusal NotOpen = new("campaign.not-open", "Aanmelden kan nu niet. De dagen staan hierboven.");

    public static readonly Refusal OtherQuarter = new("campaign.other-quarter", "Kies een wijk uit de lijst.", "Area");

    public static readonly Refusal FullUp = new("campaign.full-up", "Dit stadsdeel is vol, en de wachtlijst ook. Probeer het later nog eens, of bel ons.", "Area");

    public static readonly Refusal IdeasOver = new("campaign.ideas-over", "Een idee sturen of veranderen kan niet meer.");

    public static readonly Refusal NotChosenNow = new("campaign.not-chosen-now", "Dit idee is niet te kiezen. Kijk nog een keer: misschien is het al gekozen, of meldde iemand zich af.");

    public static readonly Refusal NotTakenBack = new("campaign.not-taken-back", "Deze plek kan niet terug. Dat kan pas na de laatste dag, en alleen als er geen idee kwam.");

    private const string Own = "Own/";

    /// <summary>Names the field with the number of one stadsdeel; the form knows in which row that stands.</summary>
    public static string FieldOf(AreaId district) => Own + district.Value;

    public static AreaId? DistrictOf(Refusal refusal) => refusal.Field?.StartsWith(Own, StringComparison.Ordinal) == true ? new AreaId(Guid.Parse(refusal.Field[Own.Length..])) : null;
}
