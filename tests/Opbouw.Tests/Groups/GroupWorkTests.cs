using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Groups;

/// <summary>What a group does on its page: tasks, days, decisions, papers, a story, and news by mail.</summary>
public abstract class GroupWorkTests(TestHouse house) : InAGroup(house)
{
    [Fact]
    public async Task Button_of_a_page_that_stood_open_too_long_says_so_and_works_the_second_time()
    {
        var (_, first) = await AGroup();
        await (await Open(first, "/taken")).Fill("Wat moet er gebeuren?", "Stoelen lenen").Press("Zet erbij");
        var old = (await Open(first, "/taken")).FormWith("Dat doe ik: Stoelen lenen");
        House.Clock.Advance(TimeSpan.FromHours(5));

        var told = await old.Press("Dat doe ik: Stoelen lenen");

        Assert.Contains("stond te lang open", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Contains("Jij doet dit.", (await told.FormWith("Dat doe ik: Stoelen lenen").Press("Dat doe ik: Stoelen lenen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_are_taken_never_given()
    {
        var (_, first) = await AGroup();
        var wim = await Join(first, "Wim");
        (await (await Open(first, "/taken")).Fill("Wat moet er gebeuren?", "Stoelen lenen").Press("Zet erbij")).ShouldHaveNoErrors();
        var past = await (await Open(first, "/taken")).Fill("Wat moet er gebeuren?", "Te laat").Fill("Voor welke dag?", "01-01-2020").Press("Zet erbij");
        Assert.Contains("latere dag", Assert.Single(past.Errors), StringComparison.Ordinal);

        await (await Open(wim, "/taken")).FormWith("Dat doe ik: Stoelen lenen").Press("Dat doe ik: Stoelen lenen");

        Assert.Contains("Wim doet dit.", (await Open(first, "/taken")).Html, StringComparison.Ordinal);
        await (await Open(wim, "/taken")).FormWith("Klaar: Stoelen lenen").Press("Klaar: Stoelen lenen");
        Assert.Contains("Stoelen lenen", Page.Text((await Open(first, "/taken")).One("[aria-labelledby=klaar]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_stand_in_the_agenda_and_in_the_file_for_a_calendar()
    {
        var (_, first) = await AGroup();
        var day = DateOnly.FromDateTime(House.Clock.GetUtcNow().UtcDateTime).AddDays(9);

        (await (await Open(first, "/dagen")).Fill("Wat doen jullie?", "Planten").Fill("Welke dag?", Opbouw.Shared.Ui.DutchDates.Typed(day)).Fill("Hoe laat?", "10:00").Fill("Waar?", "Het pleintje").Press("Zet erbij")).ShouldHaveNoErrors();

        Assert.Contains("10 uur, Het pleintje", (await Open(first)).Html, StringComparison.Ordinal);
        var file = Ical.Net.Calendar.Load((await Open(first, "/dagen.ics")).Html)!;
        Assert.Equal("Planten", Assert.Single(file.Events).Summary);
        await (await Open(first, "/dagen")).FormWith("Gaat niet door: Planten").Press("Gaat niet door: Planten");
        Assert.Contains("Er is nog niets afgesproken", (await Open(first, "/dagen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_decides_by_consent_and_by_dots()
    {
        var (worker, first) = await AGroup();
        var wim = await Join(first, "Wim");
        var consent = (await (await Open(first, "/besluiten")).Fill("Wat willen jullie besluiten?", "Wij doen het op zaterdag").Choose("Kan iedereen hiermee leven?").Press("Vraag het de groep")).ShouldHaveNoErrors();
        var place = consent.Path[(consent.Path.IndexOf("/besluiten", StringComparison.Ordinal))..];
        var unsaid = await (await Open(wim, place)).FormWith("Dit vind ik").Choose("Ik heb een bezwaar").Press("Dit vind ik");
        Assert.Contains("wat je bezwaar is", Assert.Single(unsaid.Errors), StringComparison.Ordinal);
        await unsaid.FormWith("Dit vind ik").Choose("Ik heb een bezwaar").Fill("Wat is je bezwaar?", "Dan werk ik.").Press("Dit vind ik");
        await (await Open(first, place)).FormWith("Dit vind ik").Choose("Ik kan hiermee leven").Press("Dit vind ik");
        Assert.Contains("Er is één bezwaar.", (await Open(first, place)).Html, StringComparison.Ordinal);
        await (await Open(wim, place)).FormWith("Verander mijn stem").Choose("Ik kan hiermee leven").Press("Verander mijn stem");
        await (await Open(first, place)).FormWith("Ja, dit is het besluit").Press("Ja, dit is het besluit");
        Assert.Contains("Niemand heeft een bezwaar. Het gaat door.", (await Open(wim, place)).Html, StringComparison.Ordinal);

        var dots = (await (await Open(first, "/besluiten")).FormWith("Vraag het de groep").Fill("Wat willen jullie besluiten?", "Wat planten wij?").Choose("Stippen zetten").Fill("De keuzes, bij stippen", "Rozen\nMunt").Press("Vraag het de groep")).ShouldHaveNoErrors();
        var second = dots.Path[dots.Path.IndexOf("/besluiten", StringComparison.Ordinal)..];
        var none = await (await Open(wim, second)).FormWith("Dit vind ik").Press("Dit vind ik");
        Assert.Contains("stippen", Assert.Single(none.Errors), StringComparison.Ordinal);
        await (await Open(wim, second)).FormWith("Dit vind ik").Fill("Rozen", "1 stip").Fill("Munt", "2 stippen").Press("Dit vind ik");
        Assert.Contains("2 stippen", Page.Text((await Open(wim, second)).One("[aria-labelledby=nu]")), StringComparison.Ordinal);
        Assert.DoesNotContain((await worker.Get($"/groep/{await CompanionOf(first)}{second}")).All("button"), button => Page.Text(button) == "Dit vind ik");
    }

    [Fact]
    public async Task Pictures_are_written_anew_papers_are_only_saved_and_the_rest_is_refused()
    {
        var (_, first) = await AGroup();
        var form = await Open(first, "/bestanden");

        (await form.Fill("Wat is het?", "Het pleintje nu").Attach("Foto of PDF", "plein.jpg", Photo.Sideways(60, 40)).Press("Bewaar")).ShouldHaveNoErrors();
        (await (await Open(first, "/bestanden")).Fill("Wat is het?", "De offerte").Attach("Foto of PDF", "offerte.pdf", "%PDF-1.7 kanarie"u8.ToArray()).Press("Bewaar")).ShouldHaveNoErrors();
        var refused = await (await Open(first, "/bestanden")).Fill("Wat is het?", "Raar").Attach("Foto of PDF", "raar.pdf", "<script>alert(1)</script>"u8.ToArray()).Press("Bewaar");

        Assert.Contains("PDF", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var page = await Open(first, "/bestanden");
        var picture = (await House.Visitor().Get(page.One("article img").GetAttribute("src")!)).Response;
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        var paper = (await House.Visitor().Get(page.All("article a").Single(link => Page.Text(link) == "De offerte (PDF)").GetAttribute("href")!)).Response;
        Assert.Equal("attachment", paper.Content.Headers.ContentDisposition!.DispositionType);
        await page.FormWith("Haal weg: De offerte").Press("Haal weg: De offerte");
        Assert.DoesNotContain("De offerte", (await Open(first, "/bestanden")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_tells_its_story_and_withdraws_it_everywhere_at_once()
    {
        var (_, first) = await AGroup();
        await Show(first, "Op de site, maar wij zijn nu met genoeg");
        (await (await Open(first, "/site")).FormWith("Vertel het verhaal").Fill("Ons verhaal", "Kanarieverhaal: het begon met één tegel.").Press("Vertel het verhaal")).ShouldHaveNoErrors();
        var site = (await Open(first, "/site")).All("a").Single(link => link.GetAttribute("href")!.StartsWith("/initiatieven/", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Kanarieverhaal", (await House.Visitor().Get(site)).Html, StringComparison.Ordinal);

        await (await Open(first, "/site")).FormWith("Ja, haal het weg").Press("Ja, haal het weg");

        Assert.DoesNotContain("Kanarieverhaal", (await House.Visitor().Get(site)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarieverhaal", (await House.Visitor().Get("/zoeken?woorden=kanarieverhaal")).One("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_says_how_it_sees_the_worker_and_that_it_still_lives()
    {
        var worker = await House.Given.AWorker();
        var id = await House.Given.AnInitiativeLetGo(worker);
        var first = await House.Given.AGroup(worker, id);

        (await (await Open(first, "/weg")).FormWith("Zo zie ik het").Choose("De opbouwwerker gaat voorop").Fill("Wat wil je erover zeggen?", "Laat ons bellen.").Press("Zo zie ik het")).ShouldHaveNoErrors();
        Assert.Contains("1 keer", Page.Text((await Open(first, "/weg")).One("[aria-labelledby=plek]")), StringComparison.Ordinal);
        Assert.Contains("Laat ons bellen.", (await worker.Get($"/mijn-initiatieven/{id}/groep")).Html, StringComparison.Ordinal);

        Assert.Contains("Leeft het nog?", (await Open(first)).Html, StringComparison.Ordinal);
        (await (await Open(first, "/weg")).FormWith("Geef antwoord").Choose("Ja, het leeft").Fill("Wil je er iets bij zeggen?", "Twaalf tuinen.").Press("Geef antwoord")).ShouldHaveNoErrors();
        Assert.Contains("Twaalf tuinen.", (await worker.Get($"/mijn-initiatieven/{id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_goes_out_once_a_day_to_who_wants_it_and_says_no_word_of_what_was_said()
    {
        var (_, first) = await AGroup("Kanarietuin");
        var mailed = (await JoinBy(new Uri((await Open(first, "/mensen")).One("[aria-labelledby=uitnodigen] a").GetAttribute("href")!).PathAndQuery, "Bea", "bea@voorbeeld.example")).Key;
        await (await Open(first, "/berichten")).Fill("Wat wil je zeggen?", "Kanariebericht.").Press("Zet het erbij");

        for (var times = 0; times < 2; times++)
        {
            House.Clock.Advance(times == 0 ? UntilFive() : TimeSpan.FromMinutes(30));
            await House.Inside().RunDueJobs();
        }

        var news = Assert.Single(await House.Inside().Mail(), message => message.To == "bea@voorbeeld.example" && message.Subject == "Er is nieuws uit je groep");
        Assert.Contains("1 nieuw bericht", news.Body, StringComparison.Ordinal);
        Assert.Contains($"/groep/{mailed}", news.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariebericht", news.Body, StringComparison.Ordinal);
        await (await Open(mailed)).FormWith("Stuur mij geen mail meer").Press("Stuur mij geen mail meer");
        Assert.Contains("Je krijgt geen mail.", (await Open(mailed)).Html, StringComparison.Ordinal);
    }

    private TimeSpan UntilFive()
    {
        var now = Opbouw.Shared.Time.LocalTime.Local(House.Clock.GetUtcNow());
        var five = now.Date.AddHours(17).AddMinutes(1);
        return five > now.DateTime ? five - now.DateTime : five.AddDays(1) - now.DateTime;
    }

    public sealed class OnSqlite(SqliteHouse house) : GroupWorkTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : GroupWorkTests(house), IClassFixture<PostgresHouse>;
}
