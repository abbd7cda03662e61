using Opbouw.Shared.Acting;

namespace Opbouw.Initiatives;

/// <summary>The rules of this module that can say no, with what to do about it.</summary>
public static class InitiativeRefusals
{
    public static readonly Refusal SamePhase = new("initiative.same-phase", "Hier staat het al. Kies een andere stap, of ga terug.", "To");

    public static readonly Refusal SamePosition = new("initiative.same-position", "Dit is al jouw rol en plek. Kies iets anders, of ga terug.", "Role");

    public static readonly Refusal DayIsPast = new("initiative.day-is-past", "Kies vandaag of een latere dag.", "On");

    public static readonly Refusal WasLetGo = new("initiative.was-let-go", "Jullie lieten dit al los. Kies hier geen andere dag meer.", "On");

    public static readonly Refusal NotAskedNow = new("initiative.not-asked-now", "Deze vraag is al beantwoord, of is nog niet aan de beurt. Kijk op de pagina van het initiatief.");

    public static readonly Refusal IsPrivate = new("initiative.is-private", "Dit is een besloten groep. Alleen de groep zelf kan zich op de site zetten.");

    public static readonly Refusal NeedsAPlace = new("initiative.needs-a-place", "Kies een plek of een buurt.", "Place");
}
