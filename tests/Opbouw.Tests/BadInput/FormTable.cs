namespace Opbouw.Tests.BadInput;

/// <summary>What a form may do that others may not, written down by hand with the reason. A new form is in no list and keeps every rule.</summary>
internal static class FormTable
{
    /// <summary>Error pages answer a POST because the page that failed was one.</summary>
    public static readonly IReadOnlySet<string> NoForms = new HashSet<string> { "/fout/{code:int}" };

    /// <summary>Forms that one may send without filling in anything.</summary>
    public static readonly IReadOnlyDictionary<string, string> NothingRequired = new Dictionary<string, string>
    {
        ["/bouwdoos → POST /bouwdoos"] = "shows components",
        ["/overdragen/{id:guid} → POST /overdragen/{id:guid}"] = "what is not chosen stays where it lies",
        ["/u-zei-wij-deden → GET /u-zei-wij-deden"] = "no choice shows everything",
        ["/groep/{key:length(64)}/taken → POST /groep/{key:length(64)}/taken?handler=Stap"] = "nobody need say how many hours it took",
        ["/mijn-initiatieven → GET /mijn-initiatieven"] = "no choice shows everything",
        ["/initiatieven → GET /initiatieven"] = "no choice shows everything",
        ["/gevraagd → GET /gevraagd"] = "no choice shows everything",
        ["/vraag-en-aanbod → GET /vraag-en-aanbod"] = "no choice shows everything",
        ["/aanbod/{key:length(64)} → POST /aanbod/{key:length(64)}"] = "an offer may have no days",
        ["/lijst/{lijst} → GET /lijst/{lijst}"] = "without a choice the usual columns are shown",
        ["/hulp → GET /hulp"] = "an empty search shows all help",
        ["/zoeken → GET /zoeken"] = "an empty search says what can be found",
        ["/terugvinden → GET /terugvinden"] = "an empty search says what can be found",
        ["/inloggen/link → POST /inloggen/link"] = "the button is all: the link itself is the key",
        ["/groep/{key:length(64)}/geld/vraag/{id:guid}/pdf → POST /groep/{key:length(64)}/geld/vraag/{id:guid}/pdf"] = "who asks may be filled in by hand",
        ["/signalen/{id:guid} → GET /bundels/nieuw"] = "a bundle of this signal alone",
        ["/beheer/rollen/{code} → POST /beheer/rollen/{code}"] = "a role may have no rights",
        ["/vragen/{id:guid} → POST /vragen/{id:guid}?handler=Schets"] = "a draft may be empty",
        ["/site-werk/{deel}/{naam}/{taal:length(2)}/nakijken → POST /site-werk/{deel}/{naam}/{taal:length(2)}/nakijken?handler=Vraag"] = "a page may go on the site as soon as somebody looked",
    };

    /// <summary>Forms that somebody who fills in whatever comes to mind does not get through.</summary>
    public static readonly IReadOnlyDictionary<string, string> NeverTaken = new Dictionary<string, string>
    {
        ["/afwezig → POST /afwezig"] = "whoever takes the first of every list names somebody as her own deputy",
        ["/inloggen → POST /inloggen"] = "asks for a password that is known",
        ["/inloggen/code → POST /inloggen/code"] = "asks for a code that is known",
        ["/inloggen → POST /inloggen?handler=Passkey"] = "asks for the answer of a passkey",
        ["/mijn-account/passkeys → POST /mijn-account/passkeys"] = "asks for the answer of a device",
        ["/inloggen/bewoner/code → POST /inloggen/bewoner/code"] = "asks for digits that are known",
        ["/inloggen/papier → POST /inloggen/papier"] = "asks for digits that are known",
        ["/nogmaals → POST /nogmaals"] = "asks for a password that is known",
        ["/mijn-account/wachtwoord → POST /mijn-account/wachtwoord"] = "asks for a password that is known",
        ["/groep/{key:length(64)}/bestanden → POST /groep/{key:length(64)}/bestanden"] = "asks for a file",
        ["/kaart → POST /kaart"] = "asks for a code that is known",
        ["/opnames/nieuw → POST /opnames/nieuw"] = "asks for a file",
        ["/groep/{key:length(64)}/geld/bonnen/nieuw → POST /groep/{key:length(64)}/geld/bonnen/nieuw"] = "asks for a file",
        ["/groep/{key:length(64)}/geld/fotos/nieuw → POST /groep/{key:length(64)}/geld/fotos/nieuw"] = "asks for a file",
        ["/verhalen/{code:length(8)}/terugnemen → POST /verhalen/{code:length(8)}/terugnemen"] = "asks for a code that is known",
        ["/inlezen/nieuw/{soort} → POST /inlezen/nieuw/{soort}"] = "asks for a file",
    };

    /// <summary>Forms after which nothing is kept.</summary>
    public static readonly IReadOnlyDictionary<string, string> KeepsNothing = new Dictionary<string, string>
    {
        ["/bouwdoos → POST /bouwdoos"] = "shows components",
        ["/groep/{key:length(64)}/geld/vraag/{id:guid}/pdf → POST /groep/{key:length(64)}/geld/vraag/{id:guid}/pdf"] = "makes a paper; who asks is kept nowhere",
        ["/vergunning-nodig → POST /vergunning-nodig"] = "says what is needed and keeps nothing",
        ["/uitloggen → POST /uitloggen"] = "a visitor has no session that ends",
        ["/bewoners → POST /bewoners"] = "a number that nobody has leaves no trace; one that somebody has does (ResidentRoadTests)",
        ["/privacy-werk → POST /privacy-werk"] = "a number that nobody has leaves no trace; one that somebody has does (PrivacyDeskTests)",
    };

    /// <summary>Fields that must be filled in only with some answers; the form says so in its own words.</summary>
    public static readonly IReadOnlyDictionary<string, string> OnlySometimes = new Dictionary<string, string>
    {
        ["Form.PromisedFor"] = "a promise has a day, a no has none",
        ["Form.Contact"] = "who joins says how to reach her, who is in favour does not",
        ["Form.Sentence"] = "an objection has a reason, a yes has none",
    };

    /// <summary>Taken once in the life of an organisation: sent wrong as often as one likes, sent right in SetUpTests.</summary>
    public const string SetsUpOnce = "/inrichten → POST /inrichten";

    /// <summary>Forms without an id of their own to tell the second time from the first, and why that does no harm.</summary>
    public static readonly IReadOnlyDictionary<string, string> EachTime = new Dictionary<string, string>
    {
        ["/groep/{key:length(64)}/geld/vraag/{id:guid}/pdf → POST /groep/{key:length(64)}/geld/vraag/{id:guid}/pdf"] = "each paper is a paper of its own",
        ["/vergunning-nodig → POST /vergunning-nodig"] = "each question is a question of its own",
        ["/mijn-account/kaartje → POST /mijn-account/kaartje?handler=Weg"] = "a card is taken away once",
        ["/afwezig → POST /afwezig?handler=Terug"] = "an absence ends once",
        ["/bouwdoos → POST /bouwdoos"] = "shows components",
        ["/bewoners → POST /bewoners"] = "each search is a look of its own",
        ["/privacy-werk → POST /privacy-werk"] = "each search is a look of its own",
        ["/privacy-werk/namen → POST /privacy-werk/namen"] = "each search is a look of its own",
        ["/privacy-werk/namen → POST /privacy-werk/namen?handler=Streep"] = "what is struck is gone: the second time only looks again",
        ["/inloggen/tweede-stap → POST /inloggen/tweede-stap"] = "the recovery codes on the last page that was shown are the ones that count",
        ["/inlezen/{id:guid} → POST /inlezen/{id:guid}?handler=Verder"] = "goes on where the file stands",
        ["/lijst/{lijst} → POST /lijst/{lijst}?handler=Weg"] = "a kept list is taken away once",
        ["/mijn-account → POST /mijn-account?handler=End"] = "a session ends once",
        ["/mijn-account → POST /mijn-account?handler=EndOthers"] = "a session ends once",
        ["/inloggen/bewoner → POST /inloggen/bewoner"] = "each mail that is asked for has a link of its own",
        ["/bewoneraccounts/{id:guid} → POST /bewoneraccounts/{id:guid}?handler=Revoke"] = "a code on paper is put out once",
        ["/mijn-account/passkeys → POST /mijn-account/passkeys?handler=Remove"] = "a passkey is taken away once",
        ["/rondes → POST /rondes/schrappen"] = "a round is taken out once",
        ["/uitloggen → POST /uitloggen"] = "a session ends once",
        ["/vragen/{id:guid} → POST /vragen/{id:guid}?handler=Schets"] = "the newest draft stands, with the words that were sent last",
    };

    /// <summary>Forms of which the second one that was opened at the same time is refused: it was filled in on top of what is not the newest any more, or the moment it asks for is taken.</summary>
    public static bool AsksForTheNewest(string form) => form.StartsWith("/instellingen/", StringComparison.Ordinal) || form.EndsWith("?handler=Anders", StringComparison.Ordinal);

    /// <summary>Forms that write down that a try was wrong.</summary>
    public static readonly IReadOnlySet<string> CountsTries = new HashSet<string> { "/inloggen → POST /inloggen", "/inloggen/code → POST /inloggen/code", "/nogmaals → POST /nogmaals", "/inloggen/bewoner → POST /inloggen/bewoner",
        "/inloggen/bewoner/code → POST /inloggen/bewoner/code", "/inloggen/papier → POST /inloggen/papier", "/kaart → POST /kaart" };
}
