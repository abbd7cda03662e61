using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Commands;
using Opbouw.FieldWork;
using Opbouw.Keeping;
using Opbouw.People;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Keeping;

/// <summary>What was kept long enough goes: on its day, not earlier, not too much at once, and nothing of it stays behind.</summary>
[Trait("Kind", "Trust")]
public abstract class KeepTests(TestHouse house)
{
    private DateOnly Today => LocalTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task Words_go_on_the_day_itself_with_older_versions_and_what_is_searched_and_the_count_stays()
    {
        var worker = await house.Given.AWorker();
        var at = LocalTime.StartOf(Today.AddYears(-5).AddDays(2)).AddHours(11);
        var contact = await house.Given.AContact(worker, when: at, people: 7, line: "KANARIEWOORD op het plein");
        await house.Inside().Add(new ContactVersion { ContactId = contact.Id, Number = 1, WorkerId = worker.Account, AreaId = contact.AreaId, Kind = contact.Kind, People = 7, Circle = contact.Circle, Line = "KANARIEWOORD eerder", At = at, ReplacedAt = at });
        var key = contact.Id.Value;
        Assert.Contains("kanariewoord", await Terms(key), StringComparison.Ordinal);

        await NextNight();
        Assert.NotEmpty(await Database.TablesWith(house, "KANARIEWOORD"));
        Assert.True(Database.FilesHold(house, "KANARIEWOORD") && Database.FilesHold(house, "kanariewoord"), "The look at the bytes sees nothing.");

        await NextNight();
        Assert.Empty(await Database.TablesWith(house, "KANARIEWOORD"));
        Assert.DoesNotContain("kanariewoord", await Terms(key), StringComparison.Ordinal);
        var left = await house.Inside().Read(db => db.Set<Contact>().SingleAsync(c => c.Id == contact.Id));
        Assert.Equal(7, left.People);
        Assert.Null(left.Line);
        Assert.False(await house.Inside().Read(db => db.Set<ContactVersion>().AnyAsync(v => v.ContactId == contact.Id)));
        Database.FilesShouldNotHold(house, "KANARIEWOORD", "kanariewoord");
    }

    [Fact]
    public async Task Too_much_at_once_waits_until_the_privacy_officer_lets_it_go()
    {
        await NextNight(); // What other tests left is gone first.
        var (worker, officer) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.PrivacyOfficer));
        var done = house.Clock.GetUtcNow().AddDays(-120);
        await house.Inside().Add([.. Enumerable.Range(0, 30).Select(_ => new CallBack { Id = CallBackId.New(), WorkerId = worker.Account, TeamId = worker.Team, About = "Over de speeltuin", DueOn = Today.AddDays(-121), DoneAt = done })]);

        await NextNight();
        await NextNight();
        Assert.Equal(30, await CallBacksOf(worker));
        var browser = await house.LogIn(officer.Account);
        Assert.Contains("Er zouden veel terugbelafspraken tegelijk weggaan", (await browser.Get("/meldingen")).Html, StringComparison.Ordinal);
        Assert.Single(await house.Inside().Read(db => db.Set<Notification>().Where(one => one.AccountId == officer.Account).ToListAsync()));

        var ask = await (await browser.Get("/privacy-werk/opgeruimd")).Follow("30 terugbelafspraken");
        var wrong = await ask.FormWith("Toch opruimen").Press("Toch opruimen");
        Assert.Single(wrong.Errors);
        var page = await wrong.FormWith("Toch opruimen").Choose("De termijn is om, en dit hoort weg").Press("Toch opruimen");

        Assert.Contains("Het is opgeruimd", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wacht op jou", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await CallBacksOf(worker));
        var run = (await house.Inside().Read(db => db.Set<KeepRun>().Where(one => one.State == KeepState.LetGo).Select(one => one.Id).SingleAsync())).ToString();
        var trail = await house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Subject == run).OrderBy(e => e.Id).Select(e => new { e.Event, e.Actor, e.Reason }).ToListAsync());
        Assert.Equal([nameof(TidyingHeldBack), nameof(TidyingLetGo), nameof(KeptLongEnough)], trail.Select(e => e.Event));
        Assert.Equal((officer.Account, nameof(LetGoReason.TermIsOver)), (trail[1].Actor!.Value, trail[1].Reason));
    }

    [Fact]
    public async Task Only_the_privacy_officer_sees_what_went()
    {
        var worker = await house.Given.AWorker();

        (await worker.Browser.Get("/privacy-werk/opgeruimd")).ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await worker.Browser.Get($"/privacy-werk/opgeruimd/{Guid.NewGuid()}")).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Dry_run_says_what_would_go_and_touches_nothing()
    {
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new CallBack { Id = CallBackId.New(), WorkerId = worker.Account, TeamId = worker.Team, About = "Oud", DueOn = Today.AddDays(-100), DoneAt = house.Clock.GetUtcNow().AddDays(-99) });
        var before = await Database.Everything(house);

        var output = new StringWriter(CultureInfo.InvariantCulture);
        await new KeepCommand(house.Services, output, output).RunAsync(["--dry-run", "--organisation", house.Home.Id], TestContext.Current.CancellationToken);

        Assert.Contains("terugbelafspraken (90 dagen na afsluiten, dan weg, vanaf het bellen)", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await Database.Everything(house));
    }

    [Fact]
    public async Task What_was_cut_off_halfway_goes_on_and_counts_once()
    {
        var now = house.Clock.GetUtcNow();
        await house.Inside().Add([.. Enumerable.Range(0, 250).Select(_ => LogInLink(now.AddHours(-1)))]);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(house.Services.GetRequiredService<OrganisationRegistry>().All.Single(o => o.Id == house.Home.Id), Actor.House);
        var run = StableId.Of("keeping.run", Guid.Empty, $"people_log_in_link.1d/{now:O}");
        await scope.ServiceProvider.GetRequiredService<Opbouw.Shared.Acting.Send<TidyRows, int>>()
            .RunAsync(new TidyRows(StableId.Of("keeping.tidy", run, "1"), run, "people_log_in_link.1d", now), TestContext.Current.CancellationToken);

        await scope.ServiceProvider.GetRequiredService<Keeper>().RunAsync(now, TestContext.Current.CancellationToken);

        Assert.Equal(0, await house.Inside().Read(db => db.Set<LogInLink>().CountAsync(link => link.EndsAt < now)));
        Assert.Equal(250, await house.Inside().Read(db => db.Set<KeepRun>().Where(one => one.Id == run).Select(one => one.Rows).SingleAsync()));
    }

    [Fact]
    public async Task Name_of_who_left_goes_after_a_year_and_the_work_keeps_its_place()
    {
        var worker = await house.Given.AWorker(name: "VERTROKKENE Vogel");
        var contact = await house.Given.AContact(worker);
        await house.Inside().Change(db => db.Set<Account>().Where(a => a.Id == worker.Account.Value).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, house.Clock.GetUtcNow().AddYears(-1))));

        await NextNight();

        Assert.Empty(await Database.TablesWith(house, "VERTROKKENE"));
        Assert.Equal("Oud-collega", await house.Inside().Read(db => db.Set<Account>().Where(a => a.Id == worker.Account.Value).Select(a => a.Name).SingleAsync()));
        Assert.False(await house.Inside().Read(db => db.Set<RoleGrant>().AnyAsync(g => g.AccountId == worker.Account)));
        Assert.True(await house.Inside().Read(db => db.Set<Contact>().AnyAsync(c => c.Id == contact.Id)));
    }

    [Fact]
    public async Task Every_rule_can_be_asked_and_carried_out_on_this_database()
    {
        var now = house.Clock.GetUtcNow().AddYears(-50);

        var wrong = await house.Inside().Read(async db =>
        {
            foreach (var rule in KeepRules.All)
                Assert.Equal(0, (await rule.CountAsync(db, now, TestContext.Current.CancellationToken)).Due + await rule.LetGoAsync(db, now, 1, TestContext.Current.CancellationToken));
            return KeepRules.All.Count;
        });

        Assert.True(wrong > 40, "Are the rules still there?");
    }

    private static LogInLink LogInLink(DateTimeOffset ends) => new() { Id = LogInLinkId.New(), LinkHash = Code(), CodeHash = Code(), BrowserHash = Code(), EndsAt = ends };

    private static string Code() => Guid.NewGuid().ToString("N");

    private async Task NextNight()
    {
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
    }

    private Task<int> CallBacksOf(Person worker) => house.Inside().Read(db => db.Set<CallBack>().CountAsync(c => c.WorkerId == worker.Account));

    private Task<string> Terms(Guid record) => house.Inside().Read(async db => string.Join(' ', await db.Set<SearchEntry>().Where(e => e.Record == record).Select(e => e.Terms).ToListAsync()));

    public sealed class OnSqlite(SqliteHouse house) : KeepTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : KeepTests(house), IClassFixture<PostgresHouse>;
}
