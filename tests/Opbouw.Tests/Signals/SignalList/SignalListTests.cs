using System.Net;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.SignalList;

public abstract class SignalListTests(TestHouse house)
{
    [Fact]
    public async Task List_holds_the_signals_of_the_own_team_newest_first()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "Eerste signaal");
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.Given.ASignal(worker, "Tweede signaal");
        await house.Given.ASignal(await house.Given.AWorker(), "Signaal van een ander team");

        var page = await worker.Get("/signalen");

        Assert.Equal(["Tweede signaal", "Eerste signaal"], page.Texts(".ledger a"));
    }

    [Fact]
    public async Task Filters_are_links()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "Een bankje erbij", SignalKind.Wish, Theme.PublicSpace);
        var traffic = await house.Given.ASignal(worker, "Te hard rijden");
        await house.Given.ABundleOf(worker, "Hard rijden", null, traffic.SignalId);
        var list = await worker.Get("/signalen");

        Assert.Equal(["Een bankje erbij"], (await list.Follow("wens")).Texts(".ledger a"));
        Assert.Equal(["Te hard rijden", "gebundeld"], (await list.Follow("verkeer")).Texts(".ledger a"));
        Assert.Equal(["Een bankje erbij"], (await list.Follow("opgemerkt")).Texts(".ledger a"));
        Assert.Equal(["Te hard rijden", "gebundeld"], (await list.Follow("gebundeld")).Texts(".ledger a"));
        var empty = await (await list.Follow("wens")).Follow("verkeer");
        Assert.Contains("Geen signalen met deze keuze", Page.Text(empty.One(".empty")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_comes_in_sheets()
    {
        var worker = await house.Given.AWorker();
        for (var i = 0; i < 26; i++) await house.Given.ASignal(worker, $"Signaal nummer {i}");

        var first = await worker.Get("/signalen");

        Assert.Equal(25, first.All(".ledger > li").Count);
        Assert.Single((await first.Follow("Volgende")).All(".ledger > li"));
    }

    [Theory]
    [InlineData("/signalen?soort=x&thema=99&stap=&blad=-5")]
    [InlineData("/signalen?blad=999999999")]
    [InlineData("/signalen?blad=abc")]
    public async Task A_strange_address_shows_the_list(string address)
    {
        var worker = await house.Given.AWorker();

        (await worker.Get(address)).ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite(SqliteHouse house) : SignalListTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SignalListTests(house), IClassFixture<PostgresHouse>;
}
