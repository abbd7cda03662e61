using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Signals;
using Opbouw.Signals.Say;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.BundlePage;

/// <summary>Those who raised it have a say in how the question is put, also at the school gate.</summary>
public abstract class SayTests(TestHouse house)
{
    [Fact]
    public async Task Silence_is_shown_as_silence()
    {
        var worker = await house.Given.AWorker();

        var page = await worker.Get($"/bundels/{await house.Given.ABundleOf(worker)}");

        Assert.Contains("Nog niemand heeft gereageerd op deze vraag. Dat is geen ja en geen nee.", page.Texts(".notice p"));
        Assert.Contains("Leg de vraag voor", page.Texts("a"));
    }

    [Fact]
    public async Task An_objection_said_aloud_stops_the_question_until_there_is_a_new_wording()
    {
        var worker = await house.Given.AWorker();
        var bundle = await house.Given.ABundleOf(worker);

        var stopped = await Said(worker, bundle, "Zij zijn het niet eens", "3", "Een zebrapad helpt niet, wij willen een drempel.");

        Assert.Contains("3 mensen zijn het niet eens met deze vraag. Schrijf een nieuwe versie.", stopped.Texts(".notice p"));
        Assert.DoesNotContain("Leg de vraag voor", stopped.Texts("a"));
        var page = await (await worker.Get($"/bundels/{bundle}/vraag")).Fill("De vraag van de bewoners", "Mag er een drempel komen?").Press("Bewaar de vraag");
        Assert.Contains("Leg de vraag voor", page.Texts("a"));
        Assert.Contains(page.Texts(".soft"), t => t.StartsWith("Versie 2", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Texts(".ledger b"), t => t == "Niet eens");
    }

    [Fact]
    public async Task An_objection_needs_a_sentence_and_a_number_of_people()
    {
        var worker = await house.Given.AWorker();
        var bundle = await house.Given.ABundleOf(worker);

        var page = await (await worker.Get($"/bundels/{bundle}/gezegd")).FormWith("Bewaar wat zij zeiden").Choose("Zij zijn het niet eens").Fill("Hoeveel mensen zeiden dit?", "veel").Press("Bewaar wat zij zeiden");

        Assert.Equal(2, page.Errors.Count);
    }

    [Fact]
    public async Task The_organisation_can_choose_the_majority_and_then_the_question_waits_fourteen_days()
    {
        var at = house.Neighbour;
        var given = house.GivenAt(at);
        var admin = await given.Somebody(RoleCodes.Administrator);
        var worker = await given.AWorker();

        var saved = await (await admin.Get("/instellingen/bewoners-beslissen/veranderen")).FormWith("Bewaar de keuze").Choose("De meerderheid").Fill("Waarom verander je dit?", "Zo spraken wij het af").Press("Bewaar de keuze");
        Assert.Contains("Bewaard.", Page.Text(saved.One(".notice")), StringComparison.Ordinal);
        var bundle = await given.ABundleOf(worker);
        await Said(worker, bundle, "Zij zijn het eens", "4", null);
        var waiting = await Said(worker, bundle, "Zij zijn het niet eens", "1", "Liever een drempel.");
        Assert.Contains(waiting.Texts(".notice p"), t => t.StartsWith("Mensen kunnen nog reageren tot en met", StringComparison.Ordinal));

        house.Clock.Advance(TimeSpan.FromDays(15));
        var later = await (await house.LogInAgain(worker, at)).Get($"/bundels/{bundle}");
        Assert.Contains("Leg de vraag voor", later.Texts("a"));
    }

    [Fact]
    public async Task A_worker_can_not_change_the_rule()
    {
        var worker = await house.Given.AWorker();

        (await worker.Get("/instellingen/bewoners-beslissen/veranderen")).ShouldBe(HttpStatusCode.NotFound);
        var wish = new ChangeSetting(Guid.CreateVersion7(), SayChoice.Kind.Code, SayChoice.Kind.Write(new SayChoice(SayRule.MajorityOfReactions, 14)), 0, DateOnly.FromDateTime(house.Clock.GetUtcNow().Date), "Zomaar");
        Assert.IsType<Outcome<ChosenVersion>.Missing>(await house.Inside().Try<ChangeSetting, ChosenVersion>(worker, wish));
    }

    [Fact]
    public async Task Weighing_and_closing_are_shown()
    {
        var worker = await house.Given.AWorker();
        var bundle = await house.Given.ABundleOf(worker);

        var weighed = await (await worker.Get($"/bundels/{bundle}/wegen")).FormWith("Bewaar ons oordeel").Choose("Nee, het gaat om").Press("Bewaar ons oordeel");
        Assert.DoesNotContain("Leg de vraag voor", weighed.Texts("a"));

        var closed = await (await worker.Get($"/bundels/{bundle}/afsluiten")).FormWith("Sluit de bundel af").Choose("Wij hielpen op een andere manier").Fill("Zeg het in één zin", "Er is een klaar-over geregeld.").Press("Sluit de bundel af");
        Assert.Contains("Wij hielpen op een andere manier. Er is een klaar-over geregeld.", closed.Texts("p"));
        Assert.Contains("Oversteek bij de school", (await worker.Get("/bundels?stand=afgesloten")).Texts(".ledger a"));
        Assert.DoesNotContain("Oversteek bij de school", (await worker.Get("/bundels")).Texts(".ledger a"));
    }

    [Fact]
    public async Task Agenda_gets_the_evidence_in_steps_only()
    {
        var worker = await house.Given.AWorker();
        var signals = new List<SignalId>();
        for (var i = 0; i < 9; i++) signals.Add((await house.Given.ASignal(worker)).SignalId);
        var bundle = await house.Given.ABundleOf(worker, "Oversteek", "Mag er een zebrapad?", [.. signals]);

        var toAsk = await house.As(worker, (services, ct) => services.GetRequiredService<BundleDesk>().FindAsync(bundle, ct));

        Assert.Equal(("ongeveer 10", "Mag er een zebrapad?", true), (toAsk!.Evidence.Signals.ToString(), toAsk.Wording, toAsk.Readiness.MayBeAsked));
        var stranger = await house.Given.AWorker();
        Assert.Null(await house.As(stranger, (services, ct) => services.GetRequiredService<BundleDesk>().FindAsync(bundle, ct)));
    }

    private static async Task<Page> Said(Person worker, BundleId bundle, string choice, string people, string? sentence)
    {
        var form = (await worker.Get($"/bundels/{bundle}/gezegd")).FormWith("Bewaar wat zij zeiden").Choose(choice).Fill("Hoeveel mensen zeiden dit?", people);
        if (sentence is not null) form.Fill("Wat zeiden zij erbij?", sentence);
        return (await form.Press("Bewaar wat zij zeiden")).ShouldHaveNoErrors();
    }

    public sealed class OnSqlite(SqliteHouse house) : SayTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SayTests(house), IClassFixture<PostgresHouse>;
}
