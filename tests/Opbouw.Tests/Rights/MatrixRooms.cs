using Opbouw.Shared.Security;

namespace Opbouw.Tests.Rights;

/// <summary>A cell of the matrix that this house decides otherwise, and why.</summary>
/// <param name="Relation">Null: every relation.</param>
/// <param name="Allows">What holds here.</param>
public sealed record Deviation(string Role, string Resource, string? Action, string? Relation, bool Allows, string Why);

/// <summary>The names of the shared matrix of rights, in ours; what is not built yet; and where we decide otherwise.</summary>
public static class MatrixRooms
{
    public const string NotBuilt = "";

    public static readonly IReadOnlyDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["anoniem"] = RightsRow.Anonymous,
        ["bewoner"] = RoleCodes.Resident,
        ["vrijwilliger-bpt"] = RoleCodes.Volunteer,
        ["opbouwwerker"] = RoleCodes.Worker,
        ["wijkteam-opbouwwerker"] = RoleCodes.WijkteamWorker,
        ["kenniscentrum"] = RoleCodes.KenniscentrumCoordinator,
        ["teamleider"] = RoleCodes.TeamLeader,
        ["redacteur"] = RoleCodes.Editor,
        ["partner-lezer"] = RoleCodes.PartnerPerson,
        ["gemeente-lezer"] = RoleCodes.Funder,
        ["fg-privacy"] = RoleCodes.PrivacyOfficer,
        ["functioneel-beheerder"] = RoleCodes.Administrator,
        ["huisarts-verwijzer"] = NotBuilt,
        ["initiatiefnemer"] = NotBuilt,
        ["auditor"] = NotBuilt,
        ["sleutelhouder"] = NotBuilt,
        ["systeem-api"] = NotBuilt,
    };

    /// <summary>Resource and action as an address; the place in it is a record of this kind. Empty: that room is not there yet.</summary>
    public static readonly IReadOnlyDictionary<string, (string Address, string Kind)> Rooms = new Dictionary<string, (string, string)>
    {
        ["openbare-pagina lees"] = ("/over", ""),
        ["zoekindex zoek"] = ("/zoeken", ""),
        ["persoon lees"] = ("/bewoners/{0}", "resident"),
        ["persoon maak"] = ("/bewoners/nieuw", ""),
        ["persoon wijzig"] = ("/bewoners/{0}/veranderen", "resident"),
        ["persoon verwijder"] = ("/bewoners/{0}/wissen", "resident"),
        ["persoon zoek"] = ("/bewoners", ""),
        ["contactnotitie lees"] = ("/contact/{0}", "contact"),
        ["contactnotitie maak"] = ("/contact/nieuw", ""),
        ["contactnotitie wijzig"] = ("/contact/{0}", "contact"),
        ["contactnotitie verwijder"] = ("/contact/{0}", "contact"),
        ["contactnotitie exporteer"] = ("/lijst/contacten", ""),
        ["signaal lees"] = ("/signalen/{0}", "signal"),
        ["signaal maak"] = ("/signalen/nieuw", ""),
        ["signaal wijzig"] = ("/signalen/{0}/verbeteren", "signal"),
        ["signaal koppel"] = ("/bundels/{0}/erbij", "bundle"),
        ["signaal sluit"] = ("/bundels/{0}/afsluiten", "bundle"),
        ["signaal-agenda lees"] = ("/agendering/{0}", "question"),
        ["signaal-agenda agendeer"] = ("/agendering/nieuw?bundel={0}", "worded-bundle"),
        ["signaal-agenda terugkoppel"] = ("/terugvertellen", ""),
        ["gebruiker lees"] = ("/beheer/mensen/{0}", "person"),
        ["gebruiker maak"] = ("/beheer/mensen/nieuw", ""),
        ["gebruiker rol-geven"] = ("/beheer/mensen/{0}/rol", "person"),
        ["gebruiker wijzig"] = ("/beheer/mensen/{0}/team", "person"),
        ["gebruiker deactiveer"] = ("/beheer/mensen/{0}", "person"),
        ["instelling lees"] = ("/instellingen", ""),
        ["instelling wijzig"] = ("/instellingen/themas/veranderen", ""),
        ["logboek lees"] = ("/opvallend-gekeken", ""),
        ["bestand lees"] = ("/opnames/{0}?handler=Bestand", "recording"),
        ["bestand upload"] = ("/opnames/nieuw", ""),
        ["bestand verwijder"] = ("/opnames/{0}", "recording"),
        ["mijn-gegevens export"] = ("/privacy-werk/kopie/{0}", "resident"),
        ["mijn-gegevens verwijder"] = ("/privacy-werk/wissen/{0}", "resident"),
    };

    /// <summary>Somebody with an account has her own data as a file, and asks to be erased at the desk.</summary>
    public static bool IsNotBuilt(string role, string resource, string action, string relation) => resource == "mijn-gegevens" && action == "verwijder" && relation == "eigen" && role != "fg-privacy";

    /// <summary>Partners read a question at their own desk, and everybody her own data with her account.</summary>
    public static string AddressFor(string role, string relation, string address) => address switch
    {
        "/agendering/{0}" when role is RoleCodes.PartnerPerson or RoleCodes.Funder => "/vragen/{0}",
        "/privacy-werk/kopie/{0}" when relation == "eigen" && role != RoleCodes.PrivacyOfficer => "/mijn-account/gegevens?handler=Bestand",
        _ => address,
    };

    private const string Kenniscentrum = "a coordinator of the kenniscentrum is an opbouwwerker with find-spots and contacts of her own";
    private const string OneHolder = "stricter: a recording is for who made it and her deputy";
    private const string NoRead = "a team leader reads no free text: figures and promises, not notes";
    private const string OwnTeamOnly = "a team leader sees the questions of her own teams; a city has more than one team leader";
    private const string InHand = "what a worker may make lands in her own team, whatever was asked: the page is the same";
    private const string InProgram = "the page is one for all areas; another organisation has a house of its own";

    public static readonly IReadOnlyList<Deviation> Deviations =
    [
        new("opbouwwerker", "persoon", "verwijder", "eigen", true, "the worker erases when the resident asks her: the promise is one tap, not a request"),
        new("wijkteam-opbouwwerker", "persoon", "verwijder", "eigen", true, "as above"),
        new("kenniscentrum", "persoon", "verwijder", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "persoon", "lees", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "persoon", "lees", "zelfde-gebied", true, Kenniscentrum),
        new("kenniscentrum", "persoon", "wijzig", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "persoon", "maak", null, true, Kenniscentrum),
        new("kenniscentrum", "persoon", "zoek", null, true, Kenniscentrum),
        new("opbouwwerker", "persoon", "wijzig", "zelfde-gebied", false, "stricter: a colleague reads with a reason and changes nothing"),
        new("wijkteam-opbouwwerker", "persoon", "wijzig", "zelfde-gebied", false, "stricter: a colleague reads with a reason and changes nothing"),
        new("opbouwwerker", "persoon", "maak", null, true, InHand),
        new("wijkteam-opbouwwerker", "persoon", "maak", null, true, InHand),
        new("opbouwwerker", "persoon", "zoek", null, true, "the page is there for every worker; what it finds is of her own circle"),
        new("wijkteam-opbouwwerker", "persoon", "zoek", null, true, "the page is there for every worker; what it finds is of her own circle"),
        new("opbouwwerker", "contactnotitie", "lees", "zelfde-gebied", false, "the page of a contact is where its maker corrects it; colleagues find it through search"),
        new("wijkteam-opbouwwerker", "contactnotitie", "lees", "zelfde-gebied", false, "the page of a contact is where its maker corrects it; colleagues find it through search"),
        new("kenniscentrum", "contactnotitie", "lees", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "contactnotitie", "wijzig", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "contactnotitie", "verwijder", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "contactnotitie", "maak", null, true, Kenniscentrum),
        new("opbouwwerker", "contactnotitie", "maak", null, true, InHand),
        new("wijkteam-opbouwwerker", "contactnotitie", "maak", null, true, InHand),
        new("opbouwwerker", "contactnotitie", "exporteer", null, true, "a worker takes along the list of what she may see, with a guard against formulas"),
        new("wijkteam-opbouwwerker", "contactnotitie", "exporteer", null, true, "a worker takes along the list of what she may see, with a guard against formulas"),
        new("kenniscentrum", "contactnotitie", "exporteer", null, true, Kenniscentrum),
        new("kenniscentrum", "signaal", null, "eigen", true, Kenniscentrum),
        new("kenniscentrum", "signaal", "lees", "zelfde-gebied", true, Kenniscentrum),
        new("kenniscentrum", "signaal", "koppel", "zelfde-gebied", true, Kenniscentrum),
        new("kenniscentrum", "signaal", "sluit", "zelfde-gebied", true, Kenniscentrum),
        new("kenniscentrum", "signaal", "maak", null, true, Kenniscentrum),
        new("opbouwwerker", "signaal", "maak", null, true, InHand),
        new("wijkteam-opbouwwerker", "signaal", "maak", null, true, InHand),
        new("opbouwwerker", "signaal", "wijzig", "zelfde-gebied", false, "stricter: words are corrected by who wrote them down"),
        new("wijkteam-opbouwwerker", "signaal", "wijzig", "zelfde-gebied", false, "stricter: words are corrected by who wrote them down"),
        new("teamleider", "signaal", "lees", null, false, NoRead),
        new("teamleider", "signaal-agenda", "lees", "ander-gebied", false, OwnTeamOnly),
        new("teamleider", "signaal-agenda", "agendeer", null, false, "the worker who heard it asks the question; the team leader guards it"),
        new("teamleider", "signaal-agenda", "terugkoppel", null, false, "told back by who was there"),
        new("kenniscentrum", "signaal-agenda", "lees", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "signaal-agenda", "lees", "zelfde-gebied", true, Kenniscentrum),
        new("kenniscentrum", "signaal-agenda", "agendeer", "eigen", true, Kenniscentrum),
        new("kenniscentrum", "signaal-agenda", "agendeer", "zelfde-gebied", true, Kenniscentrum),
        new("kenniscentrum", "signaal-agenda", "terugkoppel", null, true, Kenniscentrum),
        new("opbouwwerker", "signaal-agenda", "terugkoppel", null, true, InProgram),
        new("wijkteam-opbouwwerker", "signaal-agenda", "terugkoppel", null, true, InProgram),
        new("partner-lezer", "signaal-agenda", "lees", "zelfde-gebied", true, "a question is for one partner, whatever the area"),
        new("gemeente-lezer", "signaal-agenda", "lees", "zelfde-gebied", true, "a question is for one partner, whatever the area"),
        new("teamleider", "gebruiker", null, null, false, "accounts are the administrator's; the team leader keeps teams and deputies"),
        new("opbouwwerker", "bestand", "lees", "zelfde-gebied", false, OneHolder),
        new("opbouwwerker", "bestand", "verwijder", "zelfde-gebied", false, OneHolder),
        new("opbouwwerker", "bestand", "upload", null, true, InHand),
        new("wijkteam-opbouwwerker", "bestand", "lees", "zelfde-gebied", false, OneHolder),
        new("wijkteam-opbouwwerker", "bestand", "verwijder", "zelfde-gebied", false, OneHolder),
        new("wijkteam-opbouwwerker", "bestand", "upload", null, true, InHand),
        new("kenniscentrum", "bestand", null, "eigen", true, Kenniscentrum),
        new("kenniscentrum", "bestand", "upload", null, true, Kenniscentrum),
        new("functioneel-beheerder", "gebruiker", "maak", "andere-organisatie", true, InProgram),
        new("functioneel-beheerder", "instelling", null, "andere-organisatie", true, InProgram),
        new("teamleider", "instelling", "lees", null, true, "a team leader reads what was chosen and why"),
        new("fg-privacy", "logboek", "lees", "andere-organisatie", true, InProgram),
        new("teamleider", "logboek", "lees", null, true, "the weekly list of the unusual in her own teams, without residents"),
    ];
}
