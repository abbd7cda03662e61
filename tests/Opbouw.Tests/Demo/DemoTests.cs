using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Demo.Start;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Signals.Similarity;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.Demo;

public abstract class DemoTests(DemoHouse demo)
{
    private static DemoPlan Plan { get; } = DemoPlanner.Make(DemoPlanner.DefaultSeed, LocalTime.DayOf(TestHouse.Start), DemoSize.Small);

    [Fact]
    public async Task Everything_that_was_planned_is_in_the_database()
    {
        var written = await demo.AskAsync(async db => (
            await db.Set<Contact>().CountAsync(), await db.Set<Signal>().CountAsync(), await db.Set<Bundle>().CountAsync(),
            await db.Set<FindSpot>().CountAsync(), await db.Set<Team>().CountAsync(), await db.Set<Partner>().CountAsync()));

        Assert.Equal((Plan.Contacts.Count, Plan.Signals.Count, Plan.Bundles.Count, 60, 4, 6), written);
    }

    [Fact]
    public async Task Every_question_stands_where_the_plan_says_and_the_public_reads_the_same()
    {
        var items = await demo.AskAsync(db => db.Set<AgendaItem>().AsNoTracking().Include(i => i.Answers).Include(i => i.Places).ToListAsync());
        var published = await demo.AskAsync(db => db.Set<PublishedQuestion>().AsNoTracking().ToDictionaryAsync(q => q.AgendaItemId));
        var asked = Plan.Bundles.Where(b => b.Question is not null).ToList();

        Assert.Equal(asked.Select(b => b.Title).Order(), items.Select(i => i.Title).Order());
        Assert.Equal(asked.Sum(b => b.Question!.Answers.Count), items.Sum(i => i.Answers.Count));
        Assert.Equal(asked.Count(b => b.Closed is not null), items.Count(i => i.Status == AgendaStatus.ToldBack));
        Assert.All(items.Where(i => i.Status == AgendaStatus.ToldBack), item => Assert.All(item.Places, place => Assert.NotNull(place.ToldOn)));
        Assert.All(items, item => Assert.Equal(
            (item.Title, item.AnsweredOn, item.ToldBackOn, item.PromisedFor),
            (published[item.Id].Title, published[item.Id].AnsweredOn, published[item.Id].ToldOn, published[item.Id].PromisedFor)));
    }

    [Fact]
    public async Task A_bundle_goes_with_its_question_and_keeps_every_wording()
    {
        var bundles = await demo.AskAsync(db => db.Set<Bundle>().AsNoTracking().Include(b => b.Wordings).ToListAsync());
        var items = await demo.AskAsync(db => db.Set<AgendaItem>().AsNoTracking().ToDictionaryAsync(i => i.BundleId));

        Assert.Equal(Plan.Bundles.Sum(b => b.Wordings.Count), bundles.Sum(b => b.Wordings.Count));
        Assert.All(bundles.Where(b => items.ContainsKey(b.Id)), bundle => Assert.Equal(AgendaBook.PhaseOf(items[bundle.Id]), bundle.Status));
        Assert.Equal(Plan.Bundles.Count(b => b.Closed is { Reason: not null }), bundles.Count(b => b.ClosingReason is not null));
    }

    [Fact]
    public async Task The_first_workers_day_is_full()
    {
        var browser = demo.Visitor();
        await LogInAsync(browser, "samira", demo.LogIns.Password);

        var day = await browser.Get("/mijn-dag");
        var toTell = await browser.Get("/terugvertellen");

        Assert.True(day.All(".task").Count >= 5, day.ToString());
        Assert.Contains("Saffraanhof", Page.Text(toTell.One("main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_signal_is_found_by_its_terms_and_is_in_its_bundle()
    {
        var signals = await demo.AskAsync(db => db.Set<Signal>().AsNoTracking().OrderBy(s => s.RaisedAt).ToListAsync());
        var terms = await demo.AskAsync(db => db.Set<SignalTerm>().CountAsync());

        Assert.Equal(Plan.Signals.Select(s => s.Text).Order(), signals.Select(s => s.Words).Order());
        Assert.Equal(signals.Sum(s => s.Terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length), terms);
        Assert.Equal(Plan.Bundles.Sum(b => b.Signals.Count), signals.Count(s => s.BundleId is not null));
    }

    [Fact]
    public async Task The_trail_tells_each_thing_on_its_own_day_by_its_own_worker_under_the_demos_own_process()
    {
        var entries = await demo.AskAsync(db => db.Set<TrailEntry>().AsNoTracking().Where(e => e.Event == nameof(ContactRecorded)).ToListAsync());
        var contacts = await demo.AskAsync(db => db.Set<Contact>().AsNoTracking().ToDictionaryAsync(c => c.Id.Value.ToString()));

        Assert.Equal(contacts.Count, entries.Count);
        Assert.All(entries, entry => Assert.Equal(
            ("demo.fill", contacts[entry.Subject].WorkerId, contacts[entry.Subject].RecordedAt), (entry.Process, entry.Actor, entry.At)));
    }

    [Fact]
    public async Task Everybody_in_the_table_can_log_in_with_the_code_on_the_screen()
    {
        foreach (var (who, beginsAt) in ((string, string)[])[("samira", "/mijn-dag"), ("arjan", "/beheer/mensen"), ("ingrid", "/vragen"), ("gerda", "/")])
        {
            var page = await LogInAsync(who, demo.LogIns.Password);
            Assert.True(page.Path == beginsAt, $"{who} ended at {page}");
            Assert.True(page.All(".tour").Count == (beginsAt == "/" ? 0 : 1), $"{who} comes in for the first time: {page}");
        }
    }

    [Fact]
    public void The_screen_ends_with_everybodys_log_in_and_the_address_to_open()
    {
        var lines = demo.Screen.ToString().Trim().Split('\n');

        Assert.All(DemoLogIns.People, person => Assert.Contains(lines, line =>
            line.Contains(person.Name, StringComparison.Ordinal) && line.Contains(person.Email, StringComparison.Ordinal)
            && line.Contains(demo.LogIns.Password, StringComparison.Ordinal)));
        Assert.EndsWith("/inloggen", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("samira")]
    [InlineData("ingrid")]
    [InlineData("arjan")]
    public async Task Every_page_says_that_this_is_a_demo(string? who)
    {
        var browser = demo.Visitor();
        if (who is not null)
            await LogInAsync(browser, who, demo.LogIns.Password);

        var withoutBanner = new List<string>();
        foreach (var route in RouteList.Of(demo.Services).Where(route => !route.Contains('{', StringComparison.Ordinal)))
        {
            var page = await browser.Get(route);
            if (page.Response.Content.Headers.ContentType?.MediaType == "text/html" && page.All(".demo").Count != 1)
                withoutBanner.Add($"{route} ({page.Status})");
        }

        Assert.Empty(withoutBanner);
    }

    [Fact]
    public async Task A_second_start_keeps_what_was_done_and_gives_a_new_password()
    {
        var oldPassword = demo.LogIns.Password;
        var before = await demo.AskAsync(CountAsync);

        await demo.RestartAsync();

        Assert.Equal(before, await demo.AskAsync(CountAsync));
        Assert.NotEqual(oldPassword, demo.LogIns.Password);
        Assert.Equal("/inloggen", (await LogInAsync("samira", oldPassword)).Path);
        Assert.Equal("/mijn-dag", (await LogInAsync("samira", demo.LogIns.Password)).Path);
    }

    private static Task<int> CountAsync(OpbouwDb db) => db.Set<Contact>().CountAsync();

    private Task<Page> LogInAsync(string key, string password) => LogInAsync(demo.Visitor(), key, password);

    private async Task<Page> LogInAsync(Browser browser, string key, string password)
    {
        // A code counts once, and the tests of one class share the demo.
        demo.Clock.Advance(TimeSpan.FromSeconds(31));
        var page = await browser.Get("/inloggen");
        page = await page.Fill("E-mailadres", $"{key}@voorbeeld.example").Fill("Wachtwoord", password).Press("Log in");
        if (page.Path != "/inloggen/code")
            return page;
        var code = Page.Text(page.One("code"));
        return await page.Fill("Code", code).Press("Ga verder");
    }

    public sealed class OnSqlite(SqliteDemo demo) : DemoTests(demo), IClassFixture<SqliteDemo>;

    public sealed class OnPostgres(PostgresDemo demo) : DemoTests(demo), IClassFixture<PostgresDemo>;
}
