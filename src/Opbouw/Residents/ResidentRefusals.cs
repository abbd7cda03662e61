using Opbouw.Shared.Acting;

namespace Opbouw.Residents;

internal static class ResidentRefusals
{
    public static readonly Refusal KnownAlready = new("resident.known", "Deze bewoner staat al in je lijst. Zoek op het nummer of het e-mailadres.", "Phone");
    public static readonly Refusal NeedsAWay = new("resident.needs-a-way", "Vul een nummer of een e-mailadres in. Anders kunnen we de bewoner niet bereiken.", "Phone");
    public static readonly Refusal LinkNeedsMail = new("consent.link-needs-mail", "Voor een link is een e-mailadres nodig. Vul het in, of kies een andere manier.", "Way");
    public static readonly Refusal NeedsPartner = new("consent.needs-partner", "Kies de partner die de gegevens krijgt.", "Recipient");
    public static readonly Refusal WrongEnd = new("consent.wrong-end", "Kies een dag vanaf vandaag, hoogstens twee jaar vooruit.", "EndsOn");
    public static readonly Refusal NoConsent = new("resident.no-consent", "Hiervoor is geen toestemming. Vraag het eerst aan de bewoner.");
    public static readonly Refusal InThePast = new("call.in-the-past", "Deze dag is al geweest. Kies vandaag of later.", "DueOn");
}
