using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.BringToAgenda;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.Signals;
using Opbouw.Signals.Cards;
using Opbouw.Signals.CloseBundle;
using Opbouw.Signals.PutIntoWords;
using Opbouw.Signals.Say;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.OpenCard;

public abstract class OpenCardTests(TestHouse house)
{
    private const string Wrong = "22222-22222";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_of_a_card_opens_the_wording_of_its_bundle_and_nothing_else()
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker, "Geheime woorden van het signaal");
        await house.Given.ABundleOf(worker, "Interne titel", "Mag er een zebrapad komen?", signal.SignalId);
        using var visitor = house.Visitor();

        var page = await Open(visitor, signal.Card.ToString()!.ToLowerInvariant().Replace('-', ' '));

        Assert.Contains("Mag er een zebrapad komen?", page.Texts(".said"));
        Assert.DoesNotContain("Geheime woorden", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Interne titel", page.Html, StringComparison.Ordinal);
        Assert.Empty(visitor.Cookies.GetAllCookies());
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_without_a_bundle_is_said_to_be_written_down()
    {
        var signal = await house.Given.ASignal(await house.Given.AWorker());

        Assert.Equal("Wat u zei, is opgeschreven", (await Open(house.Visitor(), signal.Card.ToString()!)).Heading);
    }

    [Fact]
    public async Task The_holder_agrees_and_may_think_again()
    {
        var (worker, signal, bundle) = await ABundleWithACard();
        using var visitor = house.Visitor();

        var thanks = await (await Open(visitor, signal)).FormWith("Stuur mijn antwoord").Choose("Ja, zo is het goed").Press("Stuur mijn antwoord");
        Assert.Equal("Dank u wel", thanks.Heading);
        await (await Open(visitor, signal)).FormWith("Stuur mijn antwoord").Choose("Nee, zo niet").Fill("Wat moet er anders?", "Een drempel is beter.").Press("Stuur mijn antwoord");

        var reaction = Assert.Single(await ReactionsTo(bundle));
        Assert.Equal((ReactionKind.Objects, "Een drempel is beter.", 1), (reaction.Kind, reaction.Sentence, reaction.People));
        Assert.Contains("Eén persoon is het niet eens met deze vraag. Schrijf een nieuwe versie.", (await worker.Get($"/bundels/{bundle}")).Texts(".notice p"));
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_no_without_a_sentence_is_asked_what_has_to_change()
    {
        var (_, signal, bundle) = await ABundleWithACard();

        var page = await (await Open(house.Visitor(), signal)).FormWith("Stuur mijn antwoord").Choose("Nee, zo niet").Press("Stuur mijn antwoord");

        Assert.Equal(["Schrijf in één zin wat er anders moet."], page.Errors);
        Assert.Empty(await ReactionsTo(bundle));
        Assert.Equal("Dank u wel", (await page.Fill("Wat moet er anders?", "Een drempel.").Press("Stuur mijn antwoord")).Heading);
    }

    [Fact]
    public async Task Reactions_belong_to_a_version()
    {
        var (worker, signal, bundle) = await ABundleWithACard();
        var old = (await Open(house.Visitor(), signal)).FormWith("Stuur mijn antwoord").Choose("Ja, zo is het goed");
        await house.Inside().Do<PutIntoWords, BundleId>(worker, new PutIntoWords(Guid.CreateVersion7(), bundle, "Mag er een drempel komen?"));

        var page = await old.Press("Stuur mijn antwoord");

        Assert.Contains(page.Errors, e => e.Contains("anders opgeschreven", StringComparison.Ordinal));
        Assert.Empty(await ReactionsTo(bundle));
        Assert.Contains("Mag er een drempel komen?", page.Texts(".said"));
    }

    [Fact]
    public async Task After_five_wrong_codes_in_an_hour_no_code_opens_any_more_and_an_hour_later_it_does()
    {
        var (_, signal, _) = await ABundleWithACard();
        house.Clock.Advance(TimeSpan.FromHours(2));
        using var visitor = house.Visitor();
        for (var i = 0; i < 5; i++) Assert.Single((await Open(visitor, Wrong)).Errors);

        var shut = await Open(visitor, signal);

        Assert.Contains("Even wachten", shut.Texts("h2"));
        Assert.Empty(shut.Texts(".said"));
        Assert.Equal(5, await house.Inside().Read(db => db.Set<WrongTry>().CountAsync(Ct)));
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotEmpty((await Open(visitor, signal)).Texts(".said"));
        house.Clock.Advance(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task A_card_ends_ninety_days_after_closing()
    {
        var (worker, signal, bundle) = await ABundleWithACard();
        await house.Inside().Do<CloseBundle, BundleId>(worker, new CloseBundle(Guid.CreateVersion7(), bundle, ClosingReason.SolvedItself, "De drempel ligt er al."));

        house.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Contains((await Open(house.Visitor(), signal)).Texts("p"), p => p.Contains("De drempel ligt er al.", StringComparison.Ordinal));
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await Open(house.Visitor(), signal)).Errors);
        house.Clock.Advance(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task A_code_of_one_organisation_is_wrong_at_the_next()
    {
        var (_, signal, _) = await ABundleWithACard();

        Assert.Single((await Open(house.Visitor(house.Neighbour), signal)).Errors);
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_found()
    {
        var (_, signal, bundle) = await ABundleWithACard();
        using var visitor = house.Visitor();
        var request = (await Open(visitor, signal)).FormWith("Stuur mijn antwoord").Choose("Ja, zo is het goed").Request("Stuur mijn antwoord");
        request.Headers.Remove("Origin");
        request.Headers.Remove("Sec-Fetch-Site");
        request.Headers.Add("Origin", "https://ergens-anders.test");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        (await visitor.Send(request)).ShouldBe(HttpStatusCode.NotFound);
        Assert.Empty(await ReactionsTo(bundle));
    }

    [Fact]
    public async Task The_code_is_shown_once_and_the_database_has_only_its_hash()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var saved = await (await worker.Get("/signalen/nieuw")).Fill("Wat hoorde of zag je?", "Het is donker").Choose("zorg").Fill("Over welke plek gaat het?", spot.Name)
            .Fill("Waar gaat het over?", "veiligheid").Press("Bewaar het signaal");
        var code = Page.Text(saved.One(".notice .code"));

        var card = await saved.Follow("Laat de kaart zien");
        Assert.Equal(code, Page.Text(card.One(".code")));
        Assert.Contains(card.Texts(".a4__big"), t => t.EndsWith("/kaart", StringComparison.Ordinal));
        Assert.Equal("Wat u zei, is opgeschreven", (await Open(house.Visitor(), code)).Heading);
        Assert.Empty((await worker.Get(saved.Path)).All(".code"));
        house.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Empty((await worker.Get(card.Address.PathAndQuery)).All(".code"));
    }

    [Fact]
    public async Task The_answer_of_the_partner_is_read_letter_by_letter()
    {
        var (worker, code, bundle) = await ABundleWithACard();
        var partner = await house.Given.APartner("Woningstichting De Lepelaar");
        var item = await house.Inside().Do<BringToAgenda, AgendaItemId>(worker, new BringToAgenda(AgendaItemId.New(), bundle, partner, new DateOnly(2028, 1, 1)));
        Assert.DoesNotContain("Lepelaar", (await Open(house.Visitor(), code)).Html, StringComparison.Ordinal);
        await house.Inside().Do<PassOnAnswer, AnswerId>(worker, new PassOnAnswer(AnswerId.New(), item, AnswerKind.No, "Dat kan niet, <b>te duur</b>.", AnswerChannel.Telephone, "Bas, planner", TodayInTheHouse));

        var page = await Open(house.Visitor(), code);

        Assert.Contains("Dat kan niet, <b>te duur</b>.", page.Texts(".said"));
        Assert.Equal("Nee, want", Page.Text(page.One(".stamp")));
        Assert.DoesNotContain("Stuur mijn antwoord", page.Texts("button"));
    }

    [Fact]
    public async Task Another_card_for_the_same_signal_opens_too_and_counts_as_another_voice()
    {
        var (worker, first, bundle) = await ABundleWithACard();
        var signal = await house.Inside().Read(db => db.Set<Signal>().Where(s => s.BundleId == bundle).Select(s => s.Id).SingleAsync(Ct));
        var card = await (await worker.Get($"/signalen/{signal}")).FormWith("Maak een kaart").Press("Maak een kaart");
        var second = Page.Text(card.One(".code"));

        foreach (var code in new[] { first, second })
            await (await Open(house.Visitor(), code)).FormWith("Stuur mijn antwoord").Choose("Ja, zo is het goed").Press("Stuur mijn antwoord");

        Assert.Equal(2, (await ReactionsTo(bundle)).Count);
    }

    private DateOnly TodayInTheHouse => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    private async Task<(Person Worker, string Code, BundleId Bundle)> ABundleWithACard()
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker);
        return (worker, signal.Card!.Value.ToString(), await house.Given.ABundleOf(worker, signals: signal.SignalId));
    }

    private static async Task<Page> Open(Browser browser, string code) =>
        await (await browser.Get("/kaart")).Fill("De code op uw kaart", code).Press("Bekijk mijn vraag");

    private Task<List<Reaction>> ReactionsTo(BundleId bundle) =>
        house.Inside().Read(db => db.Set<Reaction>().Where(r => r.BundleId == bundle).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : OpenCardTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : OpenCardTests(house), IClassFixture<PostgresHouse>;
}
