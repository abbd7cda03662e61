using Opbouw.Shared.Acting;

namespace Opbouw.Signals;

/// <summary>The rules of this module that can say no, with what to do about it.</summary>
public static class SignalRefusals
{
    public static readonly Refusal HoldsBsn =
        new("signal.holds-bsn", "Haal het burgerservicenummer (BSN) weg. Dat bewaren wij nooit.", "Words");

    public static readonly Refusal SentenceHoldsBsn = HoldsBsn with { Field = "Sentence" };

    public static readonly Refusal MayHoldPerson =
        new("signal.may-hold-person", "Kijk nog eens naar je woorden. Gaat het niet over één persoon? Zet dan het vinkje.", "NoPerson");

    public static readonly Refusal NeedsAPlace =
        new("signal.needs-a-place", "Kies een vindplek of een buurt.", "Place");

    public static readonly Refusal ThemeIsRetired =
        new("signal.theme-is-retired", "Dit thema is niet meer te kiezen. Kies een ander thema.", "Theme");

    public static readonly Refusal InAnotherBundle =
        new("signal.in-another-bundle", "Dit signaal zit al in een andere bundel. Haal het daar eerst uit.");

    public static readonly Refusal OtherTeam =
        new("signal.other-team", "Dit signaal is van een ander team. Een bundel heeft signalen van één team.");

    public static readonly Refusal BundleIsClosed =
        new("bundle.is-closed", "Deze bundel is afgesloten. Begin een nieuwe bundel.");

    public static readonly Refusal BundleIsOnAgenda =
        new("bundle.is-on-agenda", "Deze vraag ligt al bij een partner. De bundel kan nu niet veranderen.");

    public static readonly Refusal SameWording =
        new("bundle.same-wording", "Deze vraag is gelijk aan de vorige. Schrijf hem anders op.", "Words");

    public static readonly Refusal NoWordingYet =
        new("bundle.no-wording", "Schrijf eerst de vraag op. Daarna kunnen mensen reageren.");

    public static readonly Refusal NotShared =
        new("bundle.not-shared", "Volgens jullie speelt dit bij één persoon. Weeg de bundel opnieuw voor je hem agendeert.");

    /// <summary>The message is filled with what those who raised it said.</summary>
    public static readonly Refusal NotAgreed = new("bundle.not-agreed", "Mensen zijn het niet eens met deze vraag.");

    public static readonly Refusal WordingChanged =
        new("bundle.wording-changed", "De vraag is intussen anders opgeschreven. Lees de nieuwe vraag en reageer daarop.");

    public static readonly Refusal ObjectionNeedsReason =
        new("reaction.needs-sentence", "Schrijf in één zin wat er anders moet.", "Sentence");

    public static readonly Refusal NotAStepOfTheAgenda =
        new("bundle.not-a-step-of-the-agenda", "Deze stap hoort niet bij een vraag aan een partner.");
}
