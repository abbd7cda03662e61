using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.FieldWork;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;
using Opbouw.Signals.CorrectSignal;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FindBack;

/// <summary>What is written down is found back by who may read it, and by nobody else.</summary>
public abstract class SearchTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Inside Inside => house.Inside();

    [Theory]
    [InlineData("lantaarn")]
    [InlineData("LANTAARNS kapot")]
    [InlineData("kapótte lantaarn")]
    [InlineData("lanta")]
    [InlineData("speeltuin")]
    [InlineData("tuin")]
    [InlineData("veiligheid lantaarn")]
    public async Task A_signal_is_found_by_its_words_in_any_form(string words)
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker, "De kapotte lantaarn in de speeltuinen blijft uit", theme: Theme.Safety);

        Assert.Equal([$"/signalen/{signal.SignalId.Value}"], await Found(worker, words));
    }

    [Theory]
    [InlineData("speeltoestel")]
    [InlineData("lantaarn zwembad")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"lantaarn\" NEAR(x) *")]
    [InlineData("':* | 'a")]
    public async Task What_was_not_written_is_not_found(string words)
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "De kapotte lantaarn bij het bankje blijft uit");

        Assert.Empty(await Found(worker, words));
    }

    [Fact]
    public async Task Words_of_no_weight_are_said_to_be_so()
    {
        var worker = await house.Given.AWorker();

        var page = await worker.Get("/terugvinden?woorden=de+het");

        Assert.Contains("Typ een woord dat er meer toe doet", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_of_my_own_team_is_found_and_nothing_of_another_team()
    {
        var worker = await house.Given.AWorker();
        var stranger = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Pluktuin De Wolverlei");
        var contact = await house.Given.AContact(worker, spot, line: "Iedereen sprak over de egelopvang");
        var colleague = await house.Given.AWorker(worker.Team);
        await house.Given.AContact(colleague, spot, line: "Mijn eigen gedachten over de egelopvang", circle: Circle.Own);
        var signal = await house.Given.ASignal(worker, "De egelopvang zoekt een schuur", at: spot);
        var bundle = await house.Given.ABundleOf(worker, "Een schuur voor de egelopvang", "Mag de egelopvang de schuur gebruiken?", signal.SignalId);

        Assert.Equal([$"/bundels/{bundle.Value}", $"/signalen/{signal.SignalId.Value}", $"/contact/{contact.Id.Value}"], await Found(worker, "egelopvang"));
        Assert.Empty(await Found(stranger, "egelopvang"));
        Assert.Empty(await Found(stranger, "wolverlei"));
    }

    [Fact]
    public async Task The_name_of_a_place_finds_what_was_heard_there()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Buurtkamer De Zwaluwtoren");
        var signal = await house.Given.ASignal(worker, "Het ruikt er naar gas", at: spot);

        Assert.Equal([$"/contact/nieuw?plek={spot.Id.Value}", $"/signalen/{signal.SignalId.Value}"], await Found(worker, "zwaluwtoren"));
        Assert.Equal([$"/signalen/{signal.SignalId.Value}"], await Found(worker, "gas zwaluwtoren"));

        await Inside.Change(async db => (await db.Set<FindSpot>().SingleAsync(each => each.Id == spot.Id, Ct)).Name = "Buurtkamer De Gierzwaluw");

        Assert.Equal([$"/signalen/{signal.SignalId.Value}"], await Found(worker, "gas gierzwaluw"));
        Assert.Empty(await Found(worker, "gas zwaluwtoren"));
    }

    [Fact]
    public async Task The_name_of_an_area_finds_what_was_heard_in_it()
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker, "Het tuinafval blijft liggen");

        Assert.Equal([$"/signalen/{signal.SignalId.Value}"], await Found(worker, "tuinafval waterwijk"));
        Assert.Empty(await Found(worker, "tuinafval literatuurwijk"));
        Assert.Contains(await Found(worker, "waterwijk"), href => href.StartsWith("/gebieden/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_corrected_or_taken_back_is_found_as_it_is_now()
    {
        var worker = await house.Given.AWorker();
        var signal = (await house.Given.ASignal(worker, "De fontein spuit te hoog")).SignalId;
        await Inside.Do<CorrectSignal, SignalId>(worker, new CorrectSignal(Guid.CreateVersion7(), signal, SignalKind.Concern, Theme.PublicSpace, "De waterpomp spuit te hoog") { AreaId = await house.Given.TheArea(), NoPerson = true });

        Assert.Empty(await Found(worker, "fontein"));
        Assert.Single(await Found(worker, "waterpomp"));

        await Inside.Do<WithdrawSignal, Opbouw.Shared.Acting.Nothing>(worker, new WithdrawSignal(Guid.CreateVersion7(), signal));

        Assert.Empty(await Found(worker, "waterpomp"));
    }

    [Fact]
    public async Task A_partner_finds_what_was_put_to_it_and_no_more()
    {
        var worker = await house.Given.AWorker();
        var ours = await house.Given.APartnerPerson();
        var others = await house.Given.APartnerPerson();
        var item = await house.Given.AQuestion(worker, ours.Partner!.Value);
        await Inside.Do<PassOnAnswer, AnswerId>(worker, new PassOnAnswer(
            AnswerId.New(), item, AnswerKind.No, "De netbeheerder weigert het", AnswerChannel.Telephone, "Bas, planner", LocalTime.DayOf(house.Clock.GetUtcNow())));

        Assert.Equal([$"/vragen/{item.Value}"], await Found(ours, "netbeheerder"));
        Assert.Equal([$"/vragen/{item.Value}"], await Found(ours, "licht pad"));
        Assert.Empty(await Found(others, "netbeheerder"));
        Assert.Equal([$"/agendering/{item.Value}"], await Found(worker, "netbeheerder"));
    }

    [Fact]
    public async Task A_partner_is_found_by_the_people_there()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner("Energiecoöperatie De Zonnewende");
        await house.Given.APersonAtPartner(partner, "Ottoline Voorbeeld");

        Assert.Equal([$"/partners/{partner.Value}"], await Found(worker, "ottoline"));
        Assert.Equal([$"/partners/{partner.Value}"], await Found(worker, "energiecooperatie"));
    }

    [Fact]
    public async Task The_public_finds_what_was_published_and_nothing_else()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker, "Geheim: de bovenbuurvrouw morst vijverslib");
        var wording = "Kan de vijverslibpomp vaker aan?";
        var bundle = await house.Given.ABundle(worker, wording: wording);
        var partner = await house.Given.APartner();
        var item = await Inside.Do<Opbouw.Agenda.BringToAgenda.BringToAgenda, AgendaItemId>(worker, new(AgendaItemId.New(), bundle, partner, LocalTime.DayOf(house.Clock.GetUtcNow()).AddDays(42)));

        Assert.Empty(await FoundByAll("vijverslib"));

        await Inside.Do<PublishQuestion, Opbouw.Shared.Acting.Nothing>(worker, new PublishQuestion(Guid.CreateVersion7(), item));
        var code = await Inside.Read(db => db.Set<PublishedQuestion>().Where(question => question.AgendaItemId == item).Select(question => question.Code).SingleAsync(Ct));

        Assert.Equal([$"/v/{code}"], await FoundByAll("vijverslibpompen"));
        Assert.Equal([$"/v/{code}"], await FoundByAll("vijverslib"));
        Assert.Empty(await FoundByAll("bovenbuurvrouw"));
        Assert.Contains(await FoundByAll("waterwijk"), href => href.StartsWith("/gebieden/", StringComparison.Ordinal));

        await Inside.Do<WithdrawQuestion, Opbouw.Shared.Acting.Nothing>(worker, new WithdrawQuestion(Guid.CreateVersion7(), item));

        Assert.Empty(await FoundByAll("vijverslibpompen"));
    }

    [Fact]
    public async Task Records_from_before_the_index_are_taken_in_by_the_house()
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker, "De klepelklok luidt te vroeg");
        await Inside.RunDueJobs();
        await Inside.Change(async db =>
        {
            await db.Set<SearchEntry>().IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
            await db.Set<FilledKind>().ExecuteDeleteAsync(Ct);
        });
        Assert.Empty(await Found(worker, "klepelklok"));

        house.Clock.Advance(TimeSpan.FromMinutes(6));
        await Inside.RunDueJobs();

        Assert.Equal([$"/signalen/{signal.SignalId.Value}"], await Found(worker, "klepelklok"));
    }

    [Fact]
    public async Task A_long_list_comes_in_sheets_and_by_kind()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        for (var number = 0; number < 23; number++)
            await house.Given.AContact(worker, spot, line: $"De bijenkast nummer {number}");
        var signal = await house.Given.ASignal(worker, "De bijenkast valt om", at: spot);

        var page = await worker.Get("/terugvinden?woorden=bijenkast");

        Assert.Equal("24 gevonden, de nieuwste eerst", Page.Text(page.One("#gevonden")));
        Assert.Equal(20, page.All("[aria-labelledby=gevonden] li").Count(li => li.ParentElement!.ClassList.Contains("ledger")));
        Assert.Equal("bijenkast", Page.Text(page.All("mark")[0]));
        var second = await page.Follow("Volgende");
        Assert.Equal(4, second.All("[aria-labelledby=gevonden] .ledger > li").Count);
        var signals = await second.Follow("signalen");
        Assert.Equal([$"/signalen/{signal.SignalId.Value}"], Links(signals));
    }

    private static async Task<IReadOnlyList<string>> Found(Person person, string words) => Links(await person.Get($"/terugvinden?woorden={Uri.EscapeDataString(words)}"));

    private async Task<IReadOnlyList<string>> FoundByAll(string words) => Links(await house.Visitor().Get($"/zoeken?woorden={Uri.EscapeDataString(words)}"));

    private static IReadOnlyList<string> Links(Page page) =>
        [.. page.ShouldBe(System.Net.HttpStatusCode.OK).All("main .ledger a").Select(link => link.GetAttribute("href")!)];

    public sealed class OnSqlite(SqliteHouse house) : SearchTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SearchTests(house), IClassFixture<PostgresHouse>;
}
