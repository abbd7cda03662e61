using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.FieldWork;
using Opbouw.Imports;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Imports;

/// <summary>Large files go on by themselves and after a kill, no row twice; and everything goes out again where nobody built on it.</summary>
public abstract class UndoAndResumeTests(TestHouse house)
{
    private static readonly string[] OfTeams = ["Team", "Soort team", "Gebieden", "Vanaf"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_file_goes_on_in_the_job_after_a_kill_and_no_row_is_written_twice()
    {
        var admin = await Administrator();
        var mark = Guid.NewGuid().ToString("N");
        var progress = await admin.Browser.ChooseFile("teams", SheetFiles.Csv(OfTeams, [.. Enumerable.Range(0, 1_250).Select(number => new[] { $"{mark} {number}", "", "", "" })]));
        Assert.Equal("500 van de 1.250 rijen, dat is 40 procent.", progress.Texts(".lead")[0]);
        Assert.Equal("500", progress.One("progress").GetAttribute("value"));
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        await house.Inside().RunDueJobs();

        var trial = await admin.Get(progress.Path);
        Assert.Equal("Alle rijen zijn goed", trial.Heading);
        var reading = await trial.FormWith("Lees de 1.250 goede rijen in").Press("Lees de 1.250 goede rijen in");
        Assert.Equal("500 van de 1.250 rijen, dat is 40 procent.", reading.Texts(".lead")[0]);

        // Cut off in the middle of a step: the step is not there at all, or wholly.
        await GoOnUntil(admin, IdIn(reading), 300);
        Assert.Equal(800, await Teams(mark));
        await Task.WhenAll(GoOnUntil(admin, IdIn(reading), int.MaxValue), GoOnUntil(admin, IdIn(reading), int.MaxValue));
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        await house.Inside().RunDueJobs();

        Assert.Equal("1.250 rijen ingelezen", (await admin.Get(reading.Path)).Heading);
        Assert.Equal(1_250, await Teams(mark));
        Assert.Equal(0, await house.Inside().Read(db => db.Set<ImportContent>().CountAsync(content => content.ImportId == IdIn(reading), Ct)));
    }

    [Fact]
    public async Task Somebody_who_does_not_want_to_wait_goes_on_by_hand()
    {
        var admin = await Administrator();
        var progress = await admin.Browser.ChooseTeams(700);

        var trial = await progress.FormWith("Ga nu verder").Press("Ga nu verder");

        Assert.Equal("Alle rijen zijn goed", trial.Heading);
    }

    [Fact]
    public async Task A_step_that_comes_late_is_refused()
    {
        var admin = await Administrator();
        var trial = await admin.Browser.ChooseTeams(3);
        await trial.FormWith("Lees de 3 goede rijen in").Press("Lees de 3 goede rijen in");
        var id = IdIn(trial);

        Assert.IsType<Outcome<Nothing>.Missing>(await house.Inside().Try<ReadRows, Nothing>(admin, new ReadRows(id, 3, [])));
        Assert.IsType<Outcome<Nothing>.Missing>(await house.Inside().Try<TryRows, Nothing>(admin, new TryRows(id, 9, 0, new TrialCounts(1, 1, 0, 0, 0), [])));
        Assert.IsType<Outcome<Nothing>.Missing>(await house.Inside().Try<UndoImport, Nothing>(await Administrator(), new UndoImport(Guid.CreateVersion7(), id)));
        Assert.IsType<Outcome<Nothing>.Refused>(await house.Inside().Try<DropImport, Nothing>(admin, new DropImport(Guid.CreateVersion7(), id)));
        Assert.IsType<Outcome<Nothing>.Refused>(await house.Inside().Try<AgreeToImport, Nothing>(admin, new AgreeToImport(Guid.CreateVersion7(), id, TakesDoubtful: true)));
    }

    [Fact]
    public async Task Workers_go_out_again_except_who_came_in_and_who_has_work()
    {
        var admin = await Administrator();
        var done = await ReadIn(admin, "medewerkers", ["Naam", "E-mailadres", "Rol", "Team", "Vanaf"],
            ["Eva Terug", "eva@terug.test", "Opbouwwerker", "", ""], ["Finn Terug", "finn@terug.test", "Opbouwwerker", "", ""], ["Gijs Terug", "gijs@terug.test", "Opbouwwerker", "", ""]);
        await house.Inside().Change(async db => (await db.Set<Account>().SingleAsync(account => account.Email == "finn@terug.test", Ct)).PasswordHash = "x");
        var gijs = await house.Inside().Read(db => db.Set<Account>().SingleAsync(account => account.Email == "gijs@terug.test", Ct));
        await house.Inside().Add(new CallBack { Id = CallBackId.New(), WorkerId = gijs.AccountId, TeamId = await house.Given.ATeam(), About = "De sleutel", DueOn = new DateOnly(2026, 4, 1) });

        var undone = await Undo(done);

        Assert.Equal("Bijna alles is weer weg", undone.Heading);
        Assert.Equal(["Rij 3 Finn Terug is al binnen geweest, of het account is beëindigd.", "Rij 4 Er ligt al werk bij Gijs Terug."], Lines(undone));
        Assert.Equal(["Finn Terug", "Gijs Terug"], await house.Inside().Read(db => db.Set<Account>().Where(account => account.Email!.EndsWith("@terug.test")).Select(account => account.Name).OrderBy(name => name).ToListAsync(Ct)));
        Assert.Equal("Alle rijen zijn goed", (await admin.Browser.ChooseFile("medewerkers", SheetFiles.Csv(["Naam", "E-mailadres", "Rol", "Team", "Vanaf"], ["Eva Terug", "eva@terug.test", "Opbouwwerker", "", ""]))).Heading);
    }

    [Fact]
    public async Task Teams_and_partners_that_are_used_stay_and_the_others_go()
    {
        var admin = await Administrator();
        var teams = await ReadIn(admin, "teams", OfTeams, ["Team Gebruikt", "", "Waterwijk", ""], ["Team Ongebruikt", "", "Waterwijk", ""]);
        await house.Given.AFindSpot(await house.Inside().Read(db => db.Set<Team>().Where(team => team.Name == "Team Gebruikt").Select(team => team.Id).SingleAsync(Ct)));
        string[] headings = ["Partner", "In een zin", "Betaalt mee", "Naam", "Functie", "E-mailadres"];
        var partners = await ReadIn(admin, "partners", headings, ["Partner Gebruikt", "", "", "Ada", "planner", ""], ["Partner Ongebruikt", "", "", "Bas", "planner", ""]);
        var asked = await house.Inside().Read(db => db.Set<Partner>().Where(partner => partner.Name == "Partner Gebruikt").Select(partner => partner.Id).SingleAsync(Ct));
        await house.Given.AQuestion(await house.Given.AWorker(), asked);

        Assert.Equal(["Rij 2 Team Gebruikt: dit team heeft al vindplekken, contacten of rondes."], Lines((await Undo(teams))));
        Assert.Equal(["Rij 2 Partner Gebruikt: er is al een vraag aan deze partner gesteld."], Lines((await Undo(partners))));
        Assert.Equal((1, 1), await house.Inside().Read(async db => (await db.Set<Team>().CountAsync(team => team.Name.EndsWith("ebruikt"), Ct), await db.Set<Partner>().CountAsync(partner => partner.Name.EndsWith("ebruikt"), Ct))));
    }

    [Fact]
    public async Task Find_spots_with_contacts_and_contacts_with_signals_stay()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());
        var worker = await house.Given.AWorker(leader.Team);
        var spots = await ReadIn(leader, "vindplekken", ["Vindplek", "Soort plek", "Gebied", "Team", "Waar precies", "Dagen", "Van", "Tot"], ["Plek Bezocht", "winkel", "Waterwijk", "", "", "ma", "", ""], ["Plek Stil", "winkel", "Waterwijk", "", "", "ma", "", ""]);
        await house.Given.AContact(worker, at: await house.Inside().Read(db => db.Set<FindSpot>().SingleAsync(spot => spot.Name == "Plek Bezocht", Ct)), circle: Circle.Own);
        var contacts = await ReadIn(leader, "contacten", ["Datum", "Tijd", "Gebied", "Vindplek", "Team", "Soort contact", "Aantal mensen", "Wat was er"],
            ["14-05-2024", "", "Waterwijk", "", "", "", "", "met een signaal"], ["14-05-2024", "", "Waterwijk", "", "", "", "", "zonder"]);
        await house.Given.ASignal(worker, contact: await house.Inside().Read(db => db.Set<Contact>().Where(contact => contact.Line == "met een signaal" && contact.TeamId == leader.Team).Select(contact => contact.Id).SingleAsync(Ct)));

        Assert.Equal(["Rij 2 Er zijn al contacten bij Plek Bezocht."], Lines((await Undo(spots))));
        Assert.Equal(["Rij 2 Bij dit contact hoort al een signaal."], Lines((await Undo(contacts))));
        Assert.Equal(0, await house.Inside().Read(db => db.Set<FindSpot>().CountAsync(spot => spot.Name == "Plek Stil", Ct)));
    }

    [Fact]
    public async Task Rows_are_gone_after_a_day_and_the_memory_after_a_month()
    {
        var admin = await Administrator();
        var waiting = await admin.Browser.ChooseTeams(2);
        var done = await ReadIn(admin, "teams", OfTeams, [$"Team {Guid.NewGuid():N}", "", "", ""], ["", "", "", "01-01-2026"]);

        house.Clock.Advance(TimeSpan.FromHours(25));
        await house.Inside().RunDueJobs();
        admin = admin with { Browser = await house.LogIn(admin.Account) };

        Assert.Equal("Niet ingelezen", (await admin.Get(waiting.Path)).Heading);
        Assert.Equal((0, 0), await house.Inside().Read(async db => (await db.Set<ImportContent>().CountAsync(Ct), await db.Set<ImportFinding>().CountAsync(Ct))));
        Assert.Single((await admin.Get(done.Path)).Texts("h2"), "Was dit een vergissing?");
        house.Clock.Advance(TimeSpan.FromDays(30));
        await house.Inside().RunDueJobs();
        admin = admin with { Browser = await house.LogIn(admin.Account) };
        (await admin.Get(done.Path)).ShouldBe(System.Net.HttpStatusCode.NotFound);
        Assert.Equal(0, await house.Inside().Read(db => db.Set<ImportedRecord>().CountAsync(Ct)));
    }

    private Task<Person> Administrator() => house.Given.Somebody(RoleCodes.Administrator);

    private static async Task<Page> ReadIn(Person who, string kind, string[] headings, params string[][] rows)
    {
        var trial = await who.Browser.ChooseFile(kind, SheetFiles.Csv(headings, rows));
        var button = trial.Texts("main button").First(text => text.StartsWith("Lees de", StringComparison.Ordinal));
        return (await trial.FormWith(button).Press(button)).ShouldHaveNoErrors();
    }

    private static async Task<Page> Undo(Page done) => await done.FormWith("Ja, haal alles weg").Press("Ja, haal alles weg");

    private static IEnumerable<string> Lines(Page page) => page.All(".ledger li").Select(row => string.Join(' ', row.QuerySelectorAll("p").Select(Page.Text)));

    private Task<int> Teams(string mark) => house.Inside().Read(db => db.Set<Team>().CountAsync(team => team.Name.StartsWith(mark), Ct));

    private async Task GoOnUntil(Person who, ImportId import, int most)
    {
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id), await house.Inside().ActorOf(who));
        await scope.ServiceProvider.GetRequiredService<ImportWork>().GoOnAsync(import, most, Ct);
    }

    private static ImportId IdIn(Page page) => new(Guid.Parse(page.Path.Split('/')[2]));

    public sealed class OnSqlite(SqliteHouse house) : UndoAndResumeTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : UndoAndResumeTests(house), IClassFixture<PostgresHouse>;
}
