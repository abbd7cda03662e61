using Opbouw.FieldWork;
using Opbouw.FieldWork.FindSpots;
using Opbouw.People;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.FindSpots;

public abstract class FindSpotTests(TestHouse house)
{
    [Fact]
    public async Task A_find_spot_has_a_kind_an_area_and_hours()
    {
        var worker = await WorkerInWaterwijk();

        var page = await (await worker.Get("/vindplekken/nieuw")).Fill("Naam van de plek", "Schoolplein De Bloesem").Fill("Wat voor plek is het?", "school").Fill("In welke buurt?", "Waterwijk")
            .Choose("Ma").Choose("Di").Choose("Wo").Fill("Vanaf hoe laat?", "8:10").Fill("Tot hoe laat?", "9:00").Press("Bewaar de vindplek");

        page.ShouldBeAt("/vindplekken");
        Assert.Contains(page.Texts(".ledger li"), text => text.Contains("Schoolplein De Bloesem ma t/m wo 8.10 tot 9 uur", StringComparison.Ordinal) && text.Contains("school", StringComparison.Ordinal));
        Assert.DoesNotContain("Schoolplein De Bloesem", (await (await house.Given.AWorker()).Get("/vindplekken")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_hours_are_refused_and_what_was_typed_stays()
    {
        var worker = await WorkerInWaterwijk();

        var page = await (await worker.Get("/vindplekken/nieuw")).Fill("Naam van de plek", "Plein met uren").Fill("Wat voor plek is het?", "school").Fill("In welke buurt?", "Waterwijk")
            .Choose("Ma").Fill("Vanaf hoe laat?", "10:00").Fill("Tot hoe laat?", "9:00").Press("Bewaar de vindplek");

        Assert.Equal(["De eindtijd ligt voor de begintijd. Vul een latere tijd in."], page.Errors);
        Assert.Contains("Plein met uren", page.All("input").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task An_empty_form_tells_all_that_is_missing()
    {
        var worker = await WorkerInWaterwijk();

        var page = await (await worker.Get("/vindplekken/nieuw")).FormWith("Bewaar de vindplek").Press("Bewaar de vindplek");

        Assert.Equal(3, page.Errors.Count);
    }

    [Fact]
    public async Task Nobody_adds_a_find_spot_to_another_team()
    {
        var worker = await house.Given.AWorker();

        var outcome = await house.Inside().Try<AddFindSpot, FindSpotId>(
            worker, new(FindSpotId.New(), await house.Given.ATeam(), await house.Given.TheArea(), "Plein elders", FindSpotKind.School, []));

        Assert.False(outcome.IsDone);
    }

    private async Task<Person> WorkerInWaterwijk()
    {
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = await house.Given.TheArea("Waterwijk"), From = new DateOnly(2020, 1, 1) });
        return worker;
    }

    public sealed class OnSqlite(SqliteHouse house) : FindSpotTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FindSpotTests(house), IClassFixture<PostgresHouse>;
}
