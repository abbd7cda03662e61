using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork;

/// <summary>"Waar vindt u ons?": residents read of places that a worker put on the site, in the words she chose, and of nothing else.</summary>
public abstract class ShownPlaceTests(TestHouse house)
{
    private const string Quarter = "Filmwijk";

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Residents_read_of_a_place_in_the_words_that_were_chosen_until_it_is_taken_away()
    {
        var (worker, spot) = await AWorkerWithASpot();
        Assert.DoesNotContain("Bij het hek", (await Here()).Html, StringComparison.Ordinal);

        var page = await (await worker.Get("/vindplekken")).Follow($"Zet op de site: {spot.Name}");
        await page.FormWith("Zet op de site").Fill("Hoe noemen bewoners deze plek?", "Het plein bij de school").Fill("Wat kunnen mensen verwachten?", "Bij het hek. Vaak met koffie.").Press("Zet op de site");

        var shown = await Here();
        foreach (var words in new[] { "Het plein bij de school", "Bij het hek. Vaak met koffie.", "ma 8.15 tot 9 uur" }) Assert.Contains(words, shown.Html, StringComparison.Ordinal);
        foreach (var words in new[] { spot.Name, spot.Directions! }) Assert.DoesNotContain(words, shown.Html, StringComparison.Ordinal);

        await (await worker.Get($"/vindplekken/{spot.Id.Value}/site")).FormWith("Haal van de site").Press("Haal van de site");
        Assert.DoesNotContain("Bij het hek", (await Here()).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_she_is_today_stands_there_only_when_she_says_so_and_is_gone_tomorrow()
    {
        var (worker, spot) = await AWorkerWithASpot();
        await OnTheSite(worker, spot);
        await Plan(worker, spot, "10:00", shows: false);
        Assert.DoesNotContain("Vandaag om", (await Here()).Html, StringComparison.Ordinal);

        await Plan(worker, spot, "9:30", shows: true);
        Assert.Contains("Vandaag om 9.30 uur bij Het plein", (await Here()).Html, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
        Assert.DoesNotContain("Vandaag om", (await Here()).Html, StringComparison.Ordinal);
        Assert.False(await house.Inside().Read(db => db.Set<ShownStop>().AnyAsync(stop => stop.WorkerId == worker.Account)));
    }

    [Fact]
    public async Task A_round_of_a_colleague_and_a_place_that_is_not_on_the_site_are_never_shown()
    {
        var (worker, spot) = await AWorkerWithASpot();
        await Plan(worker, spot, "9:30", shows: true);
        Assert.DoesNotContain("Vandaag om", (await Here()).Html, StringComparison.Ordinal);

        await OnTheSite(worker, spot);
        var colleague = await house.Given.AWorker(worker.Team);
        await Plan(colleague, spot, "11:00", shows: true, walker: worker.Name);
        Assert.DoesNotContain("Vandaag om", (await Here()).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_dropped_is_not_shown_any_more()
    {
        var (worker, spot) = await AWorkerWithASpot();
        await OnTheSite(worker, spot);
        await Plan(worker, spot, "9:30", shows: true);
        Assert.Contains("Vandaag om", (await Here()).Html, StringComparison.Ordinal);

        await (await worker.Get("/rondes")).FormWith("Schrap").Press("Schrap");

        Assert.DoesNotContain("Vandaag om", (await Here()).Html, StringComparison.Ordinal);
    }

    /// <summary>The only one with a card in the quarter.</summary>
    private async Task<(Person Worker, FindSpot Spot)> AWorkerWithASpot()
    {
        await house.Inside().Change(async db =>
        {
            db.RemoveRange(await db.Set<WorkerCard>().Include(card => card.Areas).ToListAsync());
            db.RemoveRange(await db.Set<WorkerPhoto>().ToListAsync());
            db.RemoveRange(await db.Set<ShownStop>().ToListAsync());
            db.RemoveRange(await db.Set<ShownPlace>().ToListAsync());
        });
        var worker = await house.Given.AWorker(name: $"Samira {Guid.NewGuid():N}"[..20]);
        var area = await house.Given.TheArea(Quarter);
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = area, From = Today });
        await house.Given.AWorkerCard(worker);
        var spot = new FindSpot { Id = FindSpotId.New(), TeamId = worker.Team, AreaId = area, Name = $"Plein {Guid.NewGuid():N}"[..14], Kind = FindSpotKind.School, Directions = "De conciërge heet Henk" };
        spot.Hours.Add(new FindSpotHour { FindSpotId = spot.Id, Day = DayOfWeek.Monday, From = new TimeOnly(8, 15), Until = new TimeOnly(9, 0) });
        await house.Inside().Add(spot);
        return (worker, spot);
    }

    private static async Task OnTheSite(Person worker, FindSpot spot) =>
        await (await worker.Get($"/vindplekken/{spot.Id.Value}/site")).FormWith("Zet op de site").Fill("Hoe noemen bewoners deze plek?", "Het plein").Press("Zet op de site");

    private async Task Plan(Person worker, FindSpot spot, string at, bool shows, string? walker = null)
    {
        var form = (await worker.Get($"/rondes/nieuw?plek={spot.Id.Value}")).FormWith("Plan deze ronde").Fill("Op welke dag?", Today.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture)).Put("Form.Stops[0].At", at);
        if (walker is not null) form.Fill("Wie loopt de ronde?", walker);
        if (shows) form.Choose("Laat bewoners op de site zien waar ik dan ben");
        (await form.Press("Plan deze ronde")).ShouldHaveNoErrors();
    }

    private async Task<Page> Here()
    {
        var area = await house.Given.TheArea(Quarter);
        var code = await house.Inside().Read(db => db.Set<Opbouw.Areas.AreaEdition>().Where(entry => entry.AreaId == area).OrderByDescending(entry => entry.Year).Select(entry => entry.Code).FirstAsync());
        return await house.Visitor().Get($"/gebieden/{code}/opbouwwerker");
    }

    public sealed class OnSqlite(SqliteHouse house) : ShownPlaceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ShownPlaceTests(house), IClassFixture<PostgresHouse>;
}
