using Opbouw.Agenda;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Settings;
using Opbouw.Signals;

namespace Opbouw.Help;

/// <summary>One page that is shown on the way, and what is worth knowing there.</summary>
/// <param name="Permission">Who may not enter the page, does not get the step.</param>
public sealed record TourStep(string Href, string Permission, string Title, string Words);

/// <summary>A first walk through the pages of one role. It begins by itself at the first page of that role.</summary>
public sealed record Tour(string Code, string Name, IReadOnlyList<TourStep> Steps)
{
    public static readonly IReadOnlyList<Tour> All = [Worker(), TeamLeader(), Partner(), Administrator()];

    public TourStep First => Steps[0];

    /// <summary>The tours of somebody with these rights, each with the steps that lead to a page she may enter.</summary>
    public static IEnumerable<Tour> For(IReadOnlySet<string> permissions) =>
        All.Where(tour => permissions.Contains(tour.First.Permission))
            .Select(tour => tour with { Steps = [.. tour.Steps.Where(step => permissions.Contains(step.Permission))] });

    private static Tour Worker() => new("opbouwwerker", "Rondleiding voor opbouwwerkers",
    [
        new("/mijn-dag", FieldWorkRights.RecordContactCode, "Welkom. Hier begint je dag", "Je ziet wie je terugbelt, welke ronde je loopt en wat je nog vertelt. Op je telefoon werkt het net zo."),
        new("/contact/nieuw", FieldWorkRights.RecordContactCode, "Leg een gesprek vast", "Waar was je, en met hoeveel mensen sprak je? Drie keer tikken is genoeg. Een naam schrijf je niet op."),
        new("/signalen/nieuw", SignalRights.RaiseCode, "Schrijf op wat je hoorde", "Een wens, een zorg of een idee: in de woorden van de bewoner. Dat heet een signaal."),
        new("/bundels", SignalRights.ReadCode, "Maak van signalen één vraag", "Hoor je iets vaker? Leg de signalen bij elkaar in een bundel. Daarna stel je de vraag aan een partner."),
        new("/terugvertellen", AgendaRights.TellBackCode, "Vertel het antwoord terug", "Is er een antwoord? Dan staat hier waar je het vertelt. Kom je er niet uit? Druk bovenaan op Hulp."),
    ]);

    private static Tour TeamLeader() => new("teamleider", "Rondleiding voor teamleiders",
    [
        new("/teamoverzicht", AgendaRights.SeeTeamOverviewCode, "Welkom. Hier zie je wat er wacht", "Wat is te laat, wat bewaakt niemand, en waar was je team? Je ziet aantallen, nooit een dossier."),
        new("/agendering", AgendaRights.ReadCode, "Volg de vragen van je team", "Alle vragen aan partners, met hoe lang ze al open staan."),
        new("/bord", SignalRights.UseBoardCode, "Zie wat vaker speelt", "Het bord telt per thema wat je team hoort. Goed om naast te leggen in het overleg."),
        new("/beheer/teams", PeopleRights.AdministerTeamsCode, "Zeg waar je team werkt", "Elke wijk hoort bij een team. Zo vinden bewoners de goede opbouwwerker."),
        new("/afwezig", PeopleRights.ArrangeDeputyCode, "Regel wie vervangt", "Is iemand er niet? Kies een collega. Die krijgt het werk van die dagen. Kom je er niet uit? Druk bovenaan op Hulp."),
    ]);

    private static Tour Partner() => new("partner", "Rondleiding voor partners",
    [
        new("/vragen", AgendaRights.AnswerCode, "Welkom. Dit zijn de vragen aan u", "Bewoners vragen u iets, via de opbouwwerker. Bovenaan staat wat het langst wacht."),
        new("/vragen", AgendaRights.AnswerCode, "Zo geeft u antwoord", "Open een vraag en kies: wij doen het, een deel, nee, of u wilt meer weten. Schrijf erbij waarom."),
        new("/terugvinden", FindBack.FindBackRights.SearchCode, "Zoek een vraag terug", "Ook vragen die u al beantwoordde, vindt u met een woord of een plek."),
        new("/mijn-account", AgendaRights.AnswerCode, "Kijk uw account na", "Hier verandert u uw wachtwoord. U ziet ook op welke apparaten u bent ingelogd."),
        new("/vragen", AgendaRights.AnswerCode, "U bent rond", "Komt u er niet uit? Druk bovenaan op Hulp. Bellen met de opbouwwerker mag altijd."),
    ]);

    private static Tour Administrator() => new("beheerder", "Rondleiding voor beheerders",
    [
        new("/beheer/mensen", PeopleRights.AdministerAccountsCode, "Welkom. Nodig hier uw collega's uit", "U voegt iemand toe en geeft een rol en een team. Opbouw mailt de uitnodiging."),
        new("/beheer/teams", PeopleRights.AdministerTeamsCode, "Maak de teams", "Geef elk team zijn mensen en zijn wijken. Zonder wijk vindt een bewoner het team niet."),
        new("/beheer/rollen", PeopleRights.AdministerRolesCode, "Bepaal wie wat mag", "Een rol is een lijst met rechten. Om te beginnen hoeft u niets te veranderen."),
        new("/instellingen", SettingRights.ReadCode, "Zet de gegevens goed", "De naam, het telefoonnummer en het mailadres staan op de site en in de mail."),
        new("/beheer/controle", Upkeep.UpkeepRights.CheckCode, "Kijk of alles klopt", "Een vinkje is goed. Is iets niet in orde? Dan staat erbij wat u doet. Komt u er niet uit? Druk bovenaan op Hulp."),
    ]);
}
