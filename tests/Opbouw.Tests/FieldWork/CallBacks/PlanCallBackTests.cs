using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.FieldWork.CallBacks;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.CallBacks;

public abstract class PlanCallBackTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Today => house.Clock.GetUtcNow().ToString("dd-MM-yyyy", null);

    [Fact]
    public async Task A_promise_to_a_partner_stands_in_the_day()
    {
        var worker = await house.Given.AWorker();
        await house.Given.APartner("Bureau Beloofd");

        var page = await (await worker.Get("/terugbellen/nieuw")).Fill("Wie bel je terug?", "Bureau Beloofd").Fill("Waarover?", "het hek").Fill("Op welke dag?", Today).Press("Zet in mijn dag");

        page.ShouldBeAt("/mijn-dag");
        Assert.Contains(page.Texts(".task"), text => text.Contains("Bureau Beloofd", StringComparison.Ordinal) && text.Contains("Over het hek", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bel 06-12345678 over het hek", "telefoonnummer")]
    [InlineData("mail buurvrouw@voorbeeld.example", "mailadres")]
    public async Task A_number_or_address_of_a_resident_is_stopped(string about, string advice)
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);

        var page = await (await worker.Get("/terugbellen/nieuw")).Fill("Wie bel je terug?", spot.Name).Fill("Waarover?", about).Fill("Op welke dag?", Today).Press("Zet in mijn dag");

        Assert.Contains(advice, Assert.Single(page.Errors), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(about, page.All("input").Select(input => input.GetAttribute("value")));
        Assert.False(await house.Inside().Read(db => db.Set<CallBack>().AnyAsync(c => c.WorkerId == worker.Account, Ct)));
    }

    [Fact]
    public async Task There_is_no_field_for_a_number()
    {
        var worker = await house.Given.AWorker();

        var page = await worker.Get("/terugbellen/nieuw");

        Assert.Empty(page.All("input[type=tel],input[autocomplete=tel]"));
        Assert.DoesNotContain(typeof(CallBack).GetProperties(), property => property.Name.Contains("Phone", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_empty_form_tells_all_that_is_missing()
    {
        var worker = await house.Given.AWorker();

        var page = await (await worker.Get("/terugbellen/nieuw")).Fill("Op welke dag?", "").Press("Zet in mijn dag");

        Assert.Equal(3, page.Errors.Count);
    }

    [Fact]
    public async Task A_place_of_another_team_can_not_be_called_back()
    {
        var worker = await house.Given.AWorker();
        var elsewhere = await house.Given.AFindSpot(await house.Given.ATeam(), "Plein elders");

        Assert.DoesNotContain("Plein elders", (await worker.Get("/terugbellen/nieuw")).Texts("option"));
        var outcome = await house.Inside().Try<PlanCallBack, CallBackId>(worker, new(CallBackId.New(), "het hek", new DateOnly(2030, 1, 1)) { FindSpotId = elsewhere.Id });
        Assert.False(outcome.IsDone);
    }

    public sealed class OnSqlite(SqliteHouse house) : PlanCallBackTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PlanCallBackTests(house), IClassFixture<PostgresHouse>;
}
