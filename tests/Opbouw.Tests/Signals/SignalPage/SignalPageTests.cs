using System.Net;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.SignalPage;

public abstract class SignalPageTests(TestHouse house)
{
    [Fact]
    public async Task Earlier_signals_of_the_own_team_about_the_same_are_shown()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "Auto's scheuren te hard langs de oversteekplaats");
        await house.Given.ASignal(worker, "Samen koken in de buurtkamer", SignalKind.Idea, Theme.MeetingOthers);
        var signal = await house.Given.ASignal(worker, "De auto's rijden veel te hard bij de oversteek");

        var page = await worker.Get($"/signalen/{signal.SignalId}");

        Assert.Contains("1 eerder signaal hierover", page.Texts("h2"));
        Assert.Contains(page.Texts("label"), l => l.Contains("scheuren", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signals_of_another_team_are_never_shown_and_its_name_only_when_it_allows()
    {
        var telling = await house.Given.AWorker(await house.Given.ATeamThatTells("Buurtkracht Haven"));
        var silent = await house.Given.AWorker();
        foreach (var other in new[] { telling, silent }) await house.Given.ASignal(other, "De lift van de flat is weer kapot, zegt iedereen boven");
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker, "De lift van de flat is kapot", theme: Theme.Housing);

        var page = await worker.Get($"/signalen/{signal.SignalId}");

        Assert.Contains("Nog geen eerdere signalen hierover", page.Texts("h2"));
        Assert.DoesNotContain("iedereen boven", page.Html, StringComparison.Ordinal);
        Assert.Contains("Buurtkracht Haven hoort dit ook.", page.Texts("p"));
        Assert.Single(page.Texts("p"), p => p.EndsWith("hoort dit ook.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signal_of_another_team_organisation_or_nobody_is_the_same_not_found()
    {
        var worker = await house.Given.AWorker();
        var stranger = await house.Given.AWorker();
        var partner = await house.Given.APartnerPerson();
        var neighbour = await house.GivenAt(house.Neighbour).AWorker();
        var signal = await house.Given.ASignal(worker);

        foreach (var other in new[] { stranger, partner, neighbour })
            (await other.Get($"/signalen/{signal.SignalId}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/signalen/{SignalId.New()}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get("/signalen/abc")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_signal_can_be_put_into_the_bundle_of_a_related_one()
    {
        var worker = await house.Given.AWorker();
        var earlier = await house.Given.ASignal(worker, "Auto's rijden te hard langs de oversteek");
        var bundle = await house.Given.ABundleOf(worker, "Hard rijden", null, earlier.SignalId);
        var signal = await house.Given.ASignal(worker, "De auto's rijden te hard bij de oversteek");

        var page = await (await worker.Get($"/signalen/{signal.SignalId}")).FormWith("Zet erbij").Press("Zet erbij");

        page.ShouldBeAt($"/bundels/{bundle}").ShouldBe(HttpStatusCode.OK);
        Assert.Contains(page.Texts("p"), p => p.StartsWith("2 signalen", StringComparison.Ordinal));
    }

    public sealed class OnSqlite(SqliteHouse house) : SignalPageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SignalPageTests(house), IClassFixture<PostgresHouse>;
}
