using Opbouw.Shared.Acting;

namespace Opbouw.Agenda;

public static class AgendaRefusals
{
    public static readonly Refusal DateHasPassed = new("agenda.date-has-passed", "Kies een dag na vandaag.", "AnswerBy");
    public static readonly Refusal DateTooFar = new("agenda.date-too-far", "Kies een dag binnen twee jaar.", "AnswerBy");
    public static readonly Refusal SameDate = new("agenda.same-date", "Deze dag was al afgesproken. Kies een andere dag.", "Day");
    public static readonly Refusal PromiseNeedsADate = new("agenda.promise-needs-a-date", "Vul in wanneer het klaar is.", "PromisedFor");
    public static readonly Refusal PromiseInThePast = new("agenda.promise-in-the-past", "Deze dag is al geweest. Kies een dag vanaf vandaag.", "PromisedFor");
    public static readonly Refusal AlreadyClosed = new("agenda.closed", "Deze vraag is afgesloten. U kunt geen antwoord meer geven.");
    public static readonly Refusal AlreadyAnswered = new("agenda.answered", "Er is al een antwoord. Een beantwoorde vraag haal je niet meer terug.");
    public static readonly Refusal AnswerIsUsed = new("agenda.answer-is-used", "Er is al iets met dit antwoord gedaan. Geef een nieuw antwoord; het oude blijft zichtbaar.");
    public static readonly Refusal NothingWasAskedBack = new("agenda.nothing-asked-back", "De partner heeft niets teruggevraagd.");
    public static readonly Refusal NoDateIsOpen = new("agenda.no-date-open", "Er staat geen datum open bij deze vraag.");
    public static readonly Refusal NothingToTellYet = new("agenda.nothing-to-tell", "Er is nog geen antwoord om te vertellen.");
    public static readonly Refusal NothingToConfirm = new("agenda.nothing-to-confirm", "Er is geen antwoord om te bevestigen.");
}
