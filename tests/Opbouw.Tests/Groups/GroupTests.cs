using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Groups;

/// <summary>The page of a group: each comes in with her own link, nobody else does, and what they do there is theirs.</summary>
public abstract class GroupTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_gives_a_group_its_page_and_the_first_who_carries_it_her_own_link()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker, "Kanarietuin");

        var page = (await (await worker.Get($"/mijn-initiatieven/{id}/groep")).Fill("Hoe noemen de anderen haar of hem?", "Fatima").Fill("E-mailadres (mag leeg)", "fatima@voorbeeld.example").Press("Begin de pagina")).ShouldHaveNoErrors();

        var link = new Uri(page.One("[aria-labelledby=link] a").GetAttribute("href")!).PathAndQuery;
        var group = (await house.Visitor().Get(link)).ShouldBe(HttpStatusCode.OK);
        Assert.Equal("Kanarietuin", group.Heading);
        Assert.Contains("Dag Fatima", group.Html, StringComparison.Ordinal);
        var mail = Assert.Single(await house.Inside().Mail(), message => message.To == "fatima@voorbeeld.example");
        Assert.Contains(link, mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarietuin", mail.Subject, StringComparison.Ordinal);
        var companion = page.One("a.button[href^='/groep/']").GetAttribute("href")!;
        Assert.Contains("Jij loopt mee met deze groep", (await worker.Get(companion)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_comes_in_with_another_key_and_the_key_of_the_worker_works_for_her_alone()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);
        var key = await house.Given.AGroup(worker, id);
        var companion = await house.Given.ACompanionKey(id);
        var colleague = await house.Given.Somebody(RoleCodes.Worker, worker.Team);
        string[] pages = ["", "/berichten", "/taken", "/dagen", "/dagen.ics", "/besluiten", "/bestanden", "/mensen", "/weg", "/site", "/papier"];

        foreach (var page in pages)
        {
            (await house.Visitor().Get($"/groep/{key}{page}")).ShouldBe(HttpStatusCode.OK);
            (await house.Visitor().Get($"/groep/{Wrong(key)}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await house.Visitor().Get($"/groep/{companion}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await colleague.Get($"/groep/{companion}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await worker.Get($"/groep/{companion}{page}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Invited_neighbour_is_in_at_once_and_her_first_words_wait_for_a_look()
    {
        var (worker, first) = await AGroup();
        var invite = new Uri((await Open(first, "/mensen")).One("[aria-labelledby=uitnodigen] a").GetAttribute("href")!).PathAndQuery;

        var own = (await (await house.Visitor().Get(invite)).Fill("Hoe mogen de anderen u noemen?", "Wim").Press("Ik wil meedoen")).ShouldHaveNoErrors();

        Assert.Contains("Welkom bij de groep", own.Html, StringComparison.Ordinal);
        var wim = own.Path.Split('/')[2].Split('?')[0];
        (await (await Open(wim, "/berichten")).Fill("Wat wil je zeggen?", "Kanariewoorden van een nieuwe.").Press("Zet het erbij")).ShouldHaveNoErrors();
        Assert.Contains("leest dit eerst", (await Open(wim, "/berichten")).Html, StringComparison.Ordinal);
        var again = await (await Open(wim, "/berichten")).Fill("Wat wil je zeggen?", "En nog een.").Press("Zet het erbij");
        Assert.Contains("wacht nog", Assert.Single(again.Errors), StringComparison.Ordinal);
        var third = (await JoinBy(invite, "Bea")).Key;
        Assert.DoesNotContain("Kanariewoorden", (await Open(third, "/berichten")).Html, StringComparison.Ordinal);

        Assert.Contains("Een eerste bericht", (await Open(first)).Html, StringComparison.Ordinal);
        await (await Open(first, "/berichten")).FormWith("Laat het staan").Press("Laat het staan");

        Assert.Contains("Kanariewoorden", (await Open(third, "/berichten")).Html, StringComparison.Ordinal);
        (await (await Open(wim, "/berichten")).Fill("Wat wil je zeggen?", "Nu meteen te zien.").Press("Zet het erbij")).ShouldHaveNoErrors();
        Assert.Contains("Nu meteen te zien.", (await Open(third, "/berichten")).Html, StringComparison.Ordinal);
        Assert.Contains("Kanariewoorden", (await worker.Get($"/groep/{await CompanionOf(first)}/berichten")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitor_of_the_site_asks_to_join_and_waits_until_somebody_lets_her_in()
    {
        var (_, first) = await AGroup("Kanarietuin");
        await Show(first, "Op de site, nieuwe mensen zijn welkom");
        var site = await house.Visitor().Get((await Open(first, "/site")).All("a").Single(link => link.GetAttribute("href")!.StartsWith("/initiatieven/", StringComparison.Ordinal)).GetAttribute("href")!);

        var waits = await (await house.Visitor().Get(site.All("a.button").Single(link => Page.Text(link) == "Ik wil meedoen").GetAttribute("href")!)).Fill("Hoe mogen de anderen u noemen?", "Wim")
            .Fill("Wat wilt u doen of zeggen?", "Ik heb een schep.").Press("Ik wil meedoen");

        Assert.Equal("Je staat erbij", waits.Heading);
        var wim = waits.Path.Split('/')[2].Split('?')[0];
        (await Open(wim, "/berichten")).ShouldBe(HttpStatusCode.NotFound);
        var people = await Open(first, "/mensen");
        Assert.Contains("Ik heb een schep.", people.Html, StringComparison.Ordinal);
        await people.FormWith("Laat binnen: Wim").Press("Laat binnen: Wim");
        Assert.Equal("Kanarietuin", (await Open(wim)).Heading);
        Assert.DoesNotContain((await Open(wim, "/mensen")).All("button"), button => Page.Text(button).StartsWith("Haal eruit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_many_wait_and_then_nobody_can_ask_more()
    {
        var (_, first) = await AGroup();
        await Show(first, "Op de site, nieuwe mensen zijn welkom");
        var initiative = await InitiativeOf(first);
        await house.Inside().Add([.. Enumerable.Range(0, GroupLimits.MostWaiting).Select(number => Waiting(initiative, $"Wacht {number}"))]);
        var code = await house.Inside().Read(db => db.Set<PublishedInitiative>().Where(published => published.InitiativeId == initiative).Select(published => published.Code).SingleAsync(Ct));

        var refused = await (await house.Visitor().Get($"/meedoen/{code}")).Fill("Hoe mogen de anderen u noemen?", "Wim").Press("Ik wil meedoen");

        Assert.Contains("wachten al veel mensen", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(GroupLimits.MostWaiting, await house.Inside().Read(db => db.Set<GroupMember>().CountAsync(member => member.InitiativeId == initiative && member.AdmittedOn == null, Ct)));
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
        var day = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(9);

        (await (await Open(first, "/dagen")).Fill("Wat doen jullie?", "Planten").Fill("Welke dag?", Opbouw.Shared.Ui.DutchDates.Typed(day)).Fill("Hoe laat?", "10:00").Fill("Waar?", "Het pleintje").Press("Zet erbij")).ShouldHaveNoErrors();

        Assert.Contains("10.00 uur, Het pleintje", (await Open(first)).Html, StringComparison.Ordinal);
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

        (await form.Fill("Wat is het?", "Het pleintje nu").Attach("Foto of PDF", "plein.png", Picture()).Press("Bewaar")).ShouldHaveNoErrors();
        (await (await Open(first, "/bestanden")).Fill("Wat is het?", "De offerte").Attach("Foto of PDF", "offerte.pdf", "%PDF-1.7 kanarie"u8.ToArray()).Press("Bewaar")).ShouldHaveNoErrors();
        var refused = await (await Open(first, "/bestanden")).Fill("Wat is het?", "Raar").Attach("Foto of PDF", "raar.pdf", "<script>alert(1)</script>"u8.ToArray()).Press("Bewaar");

        Assert.Contains("PDF", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var page = await Open(first, "/bestanden");
        var picture = (await house.Visitor().Get(page.One("article img").GetAttribute("src")!)).Response;
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        var paper = (await house.Visitor().Get(page.All("article a").Single(link => Page.Text(link) == "De offerte (PDF)").GetAttribute("href")!)).Response;
        Assert.Equal("attachment", paper.Content.Headers.ContentDisposition!.DispositionType);
        await page.FormWith("Haal weg: De offerte").Press("Haal weg: De offerte");
        Assert.DoesNotContain("De offerte", (await Open(first, "/bestanden")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_is_gone_and_the_only_one_who_lets_people_in_first_makes_another()
    {
        var (_, first) = await AGroup();
        var wim = await Join(first, "Wim");
        await (await Open(wim, "/berichten")).Fill("Wat wil je zeggen?", "Dit blijft staan.").Press("Zet het erbij");
        await (await Open(first, "/berichten")).FormWith("Laat het staan").Press("Laat het staan");
        var alone = await (await Open(first, "/mensen")).FormWith("Ja, ik ga eruit").Press("Ja, ik ga eruit");
        Assert.Contains("enige die mensen binnenlaat", Assert.Single(alone.Errors), StringComparison.Ordinal);

        await (await Open(wim, "/mensen")).FormWith("Ja, ik ga eruit").Press("Ja, ik ga eruit");

        (await Open(wim)).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("Wim", (await Open(first, "/mensen")).Html, StringComparison.Ordinal);
        var said = await Open(first, "/berichten");
        Assert.Contains("Dit blijft staan.", said.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wim", said.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wim", await house.Inside().Read(async db => string.Join(' ', await db.Set<GroupMember>().Select(member => member.CallName).ToListAsync(Ct))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_group_is_seen_nowhere_also_not_by_a_colleague_or_the_team_leader()
    {
        var (worker, first) = await AGroup("Kanariegroep");
        var id = await InitiativeOf(first);
        await Show(first, "Op de site, nieuwe mensen zijn welkom");
        await Show(first, "Niemand van buiten: wij zijn een besloten groep");

        foreach (var other in new[] { await house.Given.Somebody(RoleCodes.Worker, worker.Team), await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team) })
        {
            (await other.Get($"/mijn-initiatieven/{id}")).ShouldBe(HttpStatusCode.NotFound);
            Assert.DoesNotContain("Kanariegroep", (await other.Get("/mijn-initiatieven?toon=team")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(id.ToString(), (await other.Get("/terugvinden?woorden=kanariegroep")).Html, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/initiatieven", "/zoeken?woorden=kanariegroep", "/overzicht" })
            Assert.DoesNotContain("Kanariegroep", (await house.Visitor().Get(address)).One("main").TextContent, StringComparison.Ordinal);
        var refused = await (await worker.Get($"/mijn-initiatieven/{id}/site")).FormWith("Zet op de site").Choose("De groep wil dit, en las deze woorden.").Press("Zet op de site");
        Assert.Contains("besloten groep", Assert.Single(refused.Errors), StringComparison.Ordinal);
        (await worker.Get($"/mijn-initiatieven/{id}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Group_tells_its_story_and_withdraws_it_everywhere_at_once()
    {
        var (_, first) = await AGroup();
        await Show(first, "Op de site, maar wij zijn nu met genoeg");
        (await (await Open(first, "/site")).FormWith("Vertel het verhaal").Fill("Ons verhaal", "Kanarieverhaal: het begon met één tegel.").Press("Vertel het verhaal")).ShouldHaveNoErrors();
        var site = (await Open(first, "/site")).All("a").Single(link => link.GetAttribute("href")!.StartsWith("/initiatieven/", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Kanarieverhaal", (await house.Visitor().Get(site)).Html, StringComparison.Ordinal);

        await (await Open(first, "/site")).FormWith("Ja, haal het weg").Press("Ja, haal het weg");

        Assert.DoesNotContain("Kanarieverhaal", (await house.Visitor().Get(site)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarieverhaal", (await house.Visitor().Get("/zoeken?woorden=kanarieverhaal")).One("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_says_how_it_sees_the_worker_and_that_it_still_lives()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiativeLetGo(worker);
        var first = await house.Given.AGroup(worker, id);

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
            house.Clock.Advance(times == 0 ? UntilFive() : TimeSpan.FromMinutes(30));
            await house.Inside().RunDueJobs();
        }

        var news = Assert.Single(await house.Inside().Mail(), message => message.To == "bea@voorbeeld.example" && message.Subject == "Er is nieuws uit je groep");
        Assert.Contains("1 nieuw bericht", news.Body, StringComparison.Ordinal);
        Assert.Contains($"/groep/{mailed}", news.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariebericht", news.Body, StringComparison.Ordinal);
        await (await Open(mailed)).FormWith("Stuur mij geen mail meer").Press("Stuur mij geen mail meer");
        Assert.Contains("Je krijgt geen mail.", (await Open(mailed)).Html, StringComparison.Ordinal);
    }

    private TimeSpan UntilFive()
    {
        var now = Opbouw.Shared.Time.LocalTime.Local(house.Clock.GetUtcNow());
        var five = now.Date.AddHours(17).AddMinutes(1);
        return five > now.DateTime ? five - now.DateTime : five.AddDays(1) - now.DateTime;
    }

    private Task<Page> Open(string key, string page = "") => house.Visitor().Get($"/groep/{key}{page}");

    private async Task Show(string key, string face) => (await (await Open(key, "/site")).FormWith("Bewaar").Choose(face).Press("Bewaar")).ShouldHaveNoErrors();

    private async Task<(Person Worker, string Key)> AGroup(string title = "Een geveltuin voor elk huis")
    {
        var worker = await house.Given.AWorker();
        return (worker, await house.Given.AGroup(worker, await house.Given.AnInitiative(worker, title)));
    }

    private async Task<string> Join(string first, string name) =>
        (await JoinBy(new Uri((await Open(first, "/mensen")).One("[aria-labelledby=uitnodigen] a").GetAttribute("href")!).PathAndQuery, name)).Key;

    private async Task<(string Key, Page Page)> JoinBy(string invite, string name, string? mail = null)
    {
        var form = (await house.Visitor().Get(invite)).Fill("Hoe mogen de anderen u noemen?", name);
        var page = await (mail is null ? form : form.Fill("Uw e-mailadres", mail)).Press("Ik wil meedoen");
        return (page.Path.Split('/')[2].Split('?')[0], page);
    }

    private Task<InitiativeId> InitiativeOf(string key)
    {
        var id = new MemberId(Guid.ParseExact(key[..32], "N"));
        return house.Inside().Read(db => db.Set<GroupMember>().Where(member => member.Id == id).Select(member => member.InitiativeId).SingleAsync(Ct));
    }

    private async Task<string> CompanionOf(string key) => await house.Given.ACompanionKey(await InitiativeOf(key));

    private static byte[] Picture()
    {
        using var bitmap = new SkiaSharp.SKBitmap(40, 30);
        using var image = SkiaSharp.SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SkiaSharp.SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    private static string Wrong(string key) => key[..^1] + (key[^1] == '0' ? '1' : '0');

    private GroupMember Waiting(InitiativeId initiative, string name)
    {
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        return new GroupMember { Id = MemberId.New(), InitiativeId = initiative, Kind = MemberKind.Member, CallName = name, AskedOn = today, SeenOn = today };
    }

    public sealed class OnSqlite(SqliteHouse house) : GroupTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : GroupTests(house), IClassFixture<PostgresHouse>;
}
