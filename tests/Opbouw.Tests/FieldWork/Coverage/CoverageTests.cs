using Opbouw.Shared.Time;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.Coverage;

public abstract class CoverageTests(TestHouse house)
{
    private DateTimeOffset Now => house.Clock.GetUtcNow();

    [Fact]
    public async Task The_worker_chooses_after_how_many_weeks_a_place_is_missed()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Plein drie weken terug");
        await house.Given.AContact(worker, spot, Now.AddDays(-21));

        var four = await worker.Get("/dekking");
        var two = await four.Follow("2 weken");

        Assert.Contains("Wij waren overal in deze 4 weken", four.Texts("h2"));
        Assert.Contains("1 plek niet bezocht in 2 weken", two.Texts("h2"));
        Assert.Contains("21 dagen geleden", two.Texts(".kant"));
    }

    [Fact]
    public async Task A_place_that_was_never_visited_comes_first_and_its_area_is_named()
    {
        var worker = await house.Given.AWorker();
        var long_ago = await house.Given.AFindSpot(worker.Team, "A lang geleden");
        await house.Given.AFindSpot(worker.Team, "B nooit geweest");
        await house.Given.AContact(worker, long_ago, Now.AddDays(-60));

        var page = await worker.Get("/dekking");

        Assert.Equal(["B nooit geweest", "A lang geleden"], page.Texts("h3"));
        Assert.Contains(page.Texts("p"), text => text.StartsWith("Op geen enkele plek in:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hours_without_a_visit_are_named_of_a_place_that_was_met()
    {
        var worker = await house.Given.AWorker();
        var visit = LocalTime.Local(Now.AddDays(-1));
        var spot = await house.Given.AFindSpotWithHours(worker.Team, "Winkels", visit.DayOfWeek, $"{visit.AddMinutes(-10):HH:mm}", $"{visit.AddMinutes(20):HH:mm}");
        await house.Given.Hours(spot, visit.DayOfWeek, "20:00", "21:00");
        await house.Given.AContact(worker, spot, Now.AddDays(-1));

        var page = await worker.Get("/dekking");

        Assert.Contains("Wel geweest, maar niet op deze uren", page.Texts("h2"));
        Assert.Contains(page.Texts(".ledger p.soft"), text => text.EndsWith("20 tot 21 uur", StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visit_of_a_colleague_counts_and_no_colleague_is_named()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team, "Collega Kwartier");
        await house.Given.AContact(colleague, await house.Given.AFindSpot(worker.Team, "Plein"));

        var page = await worker.Get("/dekking");

        Assert.Contains("Wij waren overal in deze 4 weken", page.Texts("h2"));
        Assert.DoesNotContain("Collega Kwartier", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_of_another_team_are_not_shown()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(await house.Given.ATeam(), "Plein van een ander");

        var page = await worker.Get("/dekking?weken=999");

        Assert.DoesNotContain("Plein van een ander", page.Html, StringComparison.Ordinal);
        Assert.Single(page.All(".empty"));
    }

    public sealed class OnSqlite(SqliteHouse house) : CoverageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : CoverageTests(house), IClassFixture<PostgresHouse>;
}
