using System.Text;
using Opbouw.Journeys.Fixtures;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Journeys.Pages;

/// <summary>Pages that nobody gets to by typing their address: something must happen first.</summary>
internal static class PreparedPages
{
    /// <summary>Routes that show no page of their own when somebody goes there, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoPage = new Dictionary<string, string>
    {
        ["/letter"] = "keeps the size of the letters and goes back",
        ["/terugbellen/klaar"] = "only receives a form of Mijn dag",
        ["/terugbellen/gebeld"] = "only receives a form of Mijn dag",
        ["/mijn-werk"] = "leads to the first page of one's own menu",
        ["/inloggen/werkaccount"] = "leads to the directory; not there without one",
        ["/rondes/schrappen"] = "only receives a form of the list of rounds",
        ["/huisstijl/{file}"] = "a style sheet or a logo",
        ["/.well-known/security.txt"] = "plain text for who found a hole",
        ["/opbouwwerker/{code:length(8)}/kaartje"] = "a file for an address book",
        ["/opbouwwerker/{code:length(8)}/foto/{hash:length(32)}.jpg"] = "a picture",
        ["/beeld/{hash:length(32)}/{width:maxlength(4)}.jpg"] = "a picture",
        ["/film/{hash:length(32)}.{ending:maxlength(4)}"] = "a film, or its subtitles",
        ["/afspraak/{key:length(64)}/afspraak.ics"] = "a file for a calendar",
        ["/verhalen/atom.xml"] = "a feed",
        ["/initiatieven/atom.xml"] = "a feed",
        ["/groep/{key:length(64)}/dagen.ics"] = "a file for a calendar",
        ["/groep/{key:length(64)}/bestanden/{file:guid}"] = "a picture or a paper",
        ["/groep/{key:length(64)}/geld/dagen.ics"] = "a file for a calendar",
        ["/groep/{key:length(64)}/geld/beeld/{id:guid}"] = "a picture",
        ["/groep/{key:length(64)}/geld/vraag/{id:guid}/verantwoording.pdf"] = "a paper",
        ["/sitemap.xml"] = "for search engines",
        ["/robots.txt"] = "for search engines",
        ["/postvak"] = "in the demo only: DemoPagesTests",
    };

    public static readonly IReadOnlyDictionary<string, Func<JourneyHouse, Func<ChromiumVisitor, string, string, Task>, Task>> Roads =
        new Dictionary<string, Func<JourneyHouse, Func<ChromiumVisitor, string, string, Task>, Task>>
        {
            ["/inloggen/code"] = (house, look) => LogIn(house, look, withApp: true),
            ["/inloggen/tweede-stap"] = (house, look) => LogIn(house, look, withApp: false),
            ["/inloggen/bewoner/code"] = AskForMail,
            ["/nogmaals"] = ProveAgain,
            ["/bewoners/{id:guid}/waarom"] = AskWhy,
            ["/inrichten"] = SetUp,
            ["/uitnodiging"] = Invite,
            ["/beheer/mensen/{id:guid}/einde"] = EndRole,
            ["/inlezen/{id:guid}"] = ReadIn,
            ["/inlezen/{id:guid}/proef"] = (_, _) => Task.CompletedTask,
            ["/inlezen/{id:guid}/kolommen"] = (_, _) => Task.CompletedTask,
            ["/signalen/{id:guid}/kaart"] = Card,
            ["/kaart/reactie"] = ReactByCard,
        };

    /// <summary>A colleague's resident: asked why first, and again when nothing was chosen.</summary>
    private static async Task AskWhy(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var resident = await house.Given.AResident(worker);
        var visitor = await house.Chromium(person: colleague);
        await look(visitor, "asked", await (await visitor.Open($"/bewoners/{resident.Value}/waarom")).TextAsync());
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "nothing chosen", await visitor.Arrive(() => visitor.Press("Kijk")));
    }

    /// <summary>The code that is asked after the password, or the app that must be set up; then with a wrong code.</summary>
    private static async Task LogIn(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look, bool withApp)
    {
        var somebody = await house.Given.SomebodyAtTheDoor(withApp: withApp);
        var visitor = await house.Chromium();
        await visitor.Go("/inloggen");
        await visitor.Fill("E-mailadres", somebody.Email);
        await visitor.Fill("Wachtwoord", somebody.Password);
        await look(visitor, "after the password", await visitor.Arrive(() => visitor.Press("Log in")));
        await visitor.LookAt(Screen.Desk);
        await visitor.Fill("Code", "000000");
        await look(visitor, "wrong code", await visitor.Arrive(() => visitor.Press(withApp ? "Ga verder" : "Stel in")));
    }

    private static async Task AskForMail(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var resident = await house.Given.AResidentAccount(await house.Given.AWorker());
        var visitor = await house.Chromium();
        await visitor.Go("/inloggen/bewoner");
        await visitor.Fill("E-mailadres", resident.Email);
        await look(visitor, "asked for a mail", await visitor.Arrive(() => visitor.Press("Stuur mij een mail")));
        await visitor.LookAt(Screen.Desk);
        await visitor.Fill("De 6 cijfers uit de mail", "000000");
        await look(visitor, "wrong digits", await visitor.Arrive(() => visitor.Press("Log in")));
    }

    /// <summary>Before a form opens, and for one that stood open too long.</summary>
    private static async Task ProveAgain(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var account = await house.Given.APasskeyOf();
        var visitor = await house.Chromium(Screen.Desk, scripts: true, await house.LogIn(account), house.Home);
        await visitor.Go("/mijn-account/herstelcodes");
        house.Clock.Advance(Session.ProofHolds + TimeSpan.FromMinutes(1));
        await look(visitor, "a form that stood open too long", await visitor.Arrive(() => visitor.Press("Maak nieuwe herstelcodes")));
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "asked again", await (await visitor.Open("/nogmaals")).TextAsync());
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "sent empty", await visitor.Arrive(() => visitor.Press("Ga verder")));
    }

    private static async Task SetUp(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        // The neighbour has no accounts yet: the only state in which this page exists.
        var code = SecretCode.New();
        await house.Inside(house.Neighbour).Add(new SetUpLink { CodeHash = SecretCode.Hash(code), EndsAt = house.Clock.GetUtcNow() + SetUpLink.Lifetime });
        var visitor = await house.Chromium(Screen.Desk, scripts: true, browser: null, house.Neighbour);
        await look(visitor, "set up", await (await visitor.Open($"/inrichten?code={code}")).TextAsync());
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "set up, sent empty", await visitor.Arrive(() => visitor.Press("Richt in")));
    }

    private static async Task Invite(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var worker = await house.Given.AWorker();
        var (invite, code) = People.Invite.For(worker.Account, house.Clock.GetUtcNow(), days: 7);
        await house.Inside().Add(invite);
        var visitor = await house.Chromium();
        await look(visitor, "invited", await (await visitor.Open($"/uitnodiging?code={code}")).TextAsync());
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "invited, sent empty", await visitor.Arrive(() => visitor.Page.Locator("main form").EvaluateAsync("form => form.submit()")));
    }

    private static async Task EndRole(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var visitor = await house.Chromium(person: await house.Given.Somebody(RoleCodes.Administrator));
        var colleague = await house.Given.AWorker();
        await visitor.Go($"/beheer/mensen/{colleague.Account.Value}");
        await look(visitor, "the last day of a role", await visitor.Arrive(() => visitor.Page.Locator("main a[href*='/einde?rol=']").First.ClickAsync()));
    }

    /// <summary>A file from its trial run to the end, with errors, half way, done and undone.</summary>
    private static async Task ReadIn(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var visitor = await house.Chromium(person: admin);
        var trial = await admin.Browser.ChooseFile("teams", Encoding.UTF8.GetBytes("Team;Soort team;Gebieden;Vanaf\r\nTeam Reis;;;\r\nTeam Fout;kasteel;Nergens;31-02-2026\r\nTeam Reis;;;"));
        await look(visitor, "trial run", await (await visitor.Open(trial.Path)).TextAsync());
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "columns", await (await visitor.Open(trial.Path.Replace("proef", "kolommen", StringComparison.Ordinal))).TextAsync());
        var done = await trial.FormWith("Lees de goede rij in").Press("Lees de goede rij in");
        await look(visitor, "read in", await (await visitor.Open(done.Path)).TextAsync());
        await done.FormWith("Ja, haal alles weg").Press("Ja, haal alles weg");
        await look(visitor, "undone", await (await visitor.Open(done.Path)).TextAsync());
        var busy = await admin.Browser.ChooseTeams(600);
        await visitor.LookAt(Screen.Phone);
        await look(visitor, "busy", await (await visitor.Open(busy.Path)).TextAsync());
    }

    private static async Task<(ChromiumVisitor Worker, string Html)> NewCard(JourneyHouse house, Person worker, string signal)
    {
        var visitor = await house.Chromium(person: worker);
        await visitor.Go($"/signalen/{signal}");
        return (visitor, await visitor.Arrive(() => visitor.Press("Maak")));
    }

    private static async Task Card(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var worker = await house.Given.AWorker();
        var (visitor, html) = await NewCard(house, worker, (await house.Given.ASignal(worker)).SignalId.ToString());
        await look(visitor, "with a fresh code", html);
    }

    /// <summary>The wording to react to, the reaction sent empty, and the page after an objection.</summary>
    private static async Task ReactByCard(JourneyHouse house, Func<ChromiumVisitor, string, string, Task> look)
    {
        var worker = await house.Given.AWorker();
        var signal = (await house.Given.ASignal(worker)).SignalId;
        await house.Given.ABundleOf(worker, signals: signal);
        var (card, _) = await NewCard(house, worker, signal.ToString());
        var code = await card.Page.Locator(".code").InnerTextAsync();
        var visitor = await house.Chromium();
        await visitor.Go("/kaart");
        await visitor.Fill("De code op uw kaart", code);
        await look(visitor, "opened with a card", await visitor.Arrive(() => visitor.Press("Bekijk mijn vraag")));
        await visitor.LookAt(Screen.Desk);
        await look(visitor, "reaction sent empty", await visitor.Arrive(() => visitor.Press("Stuur mijn antwoord")));
        await visitor.LookAt(Screen.Desk);
        await visitor.Choose("Nee, zo niet");
        await look(visitor, "after an objection", await visitor.Arrive(() => visitor.Press("Stuur mijn antwoord")));
    }
}
