using Opbouw.Shared.Acting;

namespace Opbouw.People;

public static class PersonRefusals
{
    public static readonly Refusal EmailInUse = new("person.email-in-use", "Met dit e-mailadres is al een account. Zoek die persoon op, of kies een ander adres.", "Email");
    public static readonly Refusal NeedsAPartner = new("person.needs-a-partner", "Kies voor welke partner deze persoon spreekt", "PartnerId");
    public static readonly Refusal PartnerOnlyForPartners = new("person.partner-not-wanted", "Deze rol hoort niet bij een partner. Laat de partner leeg.", "PartnerId");
    public static readonly Refusal TeamOnlyForStaff = new("person.team-not-wanted", "Alleen wie bij ons werkt hoort in een team. Laat het team leeg.", "TeamId");
    public static readonly Refusal IsYou = new("person.is-you", "Je eigen rollen en account verandert een andere beheerder.");
    public static readonly Refusal LastAdministrator = new("person.last-administrator", "Dit is de enige beheerder. Maak eerst iemand anders beheerder.");
    public static readonly Refusal DatesTurned = new("person.dates-turned", "De laatste dag ligt vóór de eerste dag. Kijk de datums na.", "Until");
    public static readonly Refusal TeamHasEnded = new("person.team-has-ended", "Dit team is dan al gestopt. Kies een eerdere dag, of een ander team.", "From");
    public static readonly Refusal Overlap = new("person.overlap", "Dit loopt al in die tijd. Beëindig eerst wat er is.", "From");
}
