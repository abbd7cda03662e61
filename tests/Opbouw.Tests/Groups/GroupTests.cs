using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Groups;

/// <summary>The page of a group: each comes in with her own link, nobody else does.</summary>
public abstract class GroupTests(TestHouse house) : InAGroup(house)
{
    [Fact]
    public async Task Worker_gives_a_group_its_page_and_the_first_who_carries_it_her_own_link()
    {
        var worker = await House.Given.AWorker();
        var id = await House.Given.AnInitiative(worker, "Kanarietuin");

        var page = (await (await worker.Get($"/mijn-initiatieven/{id}/groep")).Fill("Hoe noemen de anderen haar of hem?", "Fatima").Fill("E-mailadres (mag leeg)", "fatima@voorbeeld.example").Press("Begin de pagina")).ShouldHaveNoErrors();

        var link = new Uri(page.One("[aria-labelledby=link] a").GetAttribute("href")!).PathAndQuery;
        var group = (await House.Visitor().Get(link)).ShouldBe(HttpStatusCode.OK);
        Assert.Equal("Kanarietuin", group.Heading);
        Assert.Contains("Dag Fatima", group.Html, StringComparison.Ordinal);
        var mail = Assert.Single(await House.Inside().Mail(), message => message.To == "fatima@voorbeeld.example");
        Assert.Contains(link, mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarietuin", mail.Subject, StringComparison.Ordinal);
        var companion = page.One("a.button[href^='/groep/']").GetAttribute("href")!;
        Assert.Contains("Jij loopt mee met deze groep", (await worker.Get(companion)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_comes_in_with_another_key_and_the_key_of_the_worker_works_for_her_alone()
    {
        var worker = await House.Given.AWorker();
        var id = await House.Given.AnInitiative(worker);
        var key = await House.Given.AGroup(worker, id);
        var companion = await House.Given.ACompanionKey(id);
        var colleague = await House.Given.Somebody(RoleCodes.Worker, worker.Team);
        string[] pages = ["", "/berichten", "/taken", "/dagen", "/dagen.ics", "/besluiten", "/bestanden", "/mensen", "/weg", "/site", "/papier"];

        foreach (var page in pages)
        {
            (await House.Visitor().Get($"/groep/{key}{page}")).ShouldBe(HttpStatusCode.OK);
            (await House.Visitor().Get($"/groep/{Wrong(key)}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await House.Visitor().Get($"/groep/{companion}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await colleague.Get($"/groep/{companion}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await worker.Get($"/groep/{companion}{page}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Invited_neighbour_is_in_at_once_and_her_first_words_wait_for_a_look()
    {
        var (worker, first) = await AGroup();
        var invite = new Uri((await Open(first, "/mensen")).One("[aria-labelledby=uitnodigen] a").GetAttribute("href")!).PathAndQuery;

        var own = (await (await House.Visitor().Get(invite)).Fill("Hoe mogen de anderen u noemen?", "Wim").Press("Ik wil meedoen")).ShouldHaveNoErrors();

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
        var site = await House.Visitor().Get((await Open(first, "/site")).All("a").Single(link => link.GetAttribute("href")!.StartsWith("/initiatieven/", StringComparison.Ordinal)).GetAttribute("href")!);

        var waits = await (await House.Visitor().Get(site.All("a.button").Single(link => Page.Text(link) == "Ik wil meedoen").GetAttribute("href")!)).Fill("Hoe mogen de anderen u noemen?", "Wim")
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
        await House.Inside().Add([.. Enumerable.Range(0, GroupLimits.MostWaiting).Select(number => Waiting(initiative, $"Wacht {number}"))]);
        var code = await House.Inside().Read(db => db.Set<PublishedInitiative>().Where(published => published.InitiativeId == initiative).Select(published => published.Code).SingleAsync(Ct));

        var refused = await (await House.Visitor().Get($"/meedoen/{code}")).Fill("Hoe mogen de anderen u noemen?", "Wim").Press("Ik wil meedoen");

        Assert.Contains("wachten al veel mensen", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(GroupLimits.MostWaiting, await House.Inside().Read(db => db.Set<GroupMember>().CountAsync(member => member.InitiativeId == initiative && member.AdmittedOn == null, Ct)));
    }

    [Fact]
    public async Task Who_leaves_is_gone_and_the_only_one_who_lets_people_in_first_makes_another()
    {
        var (_, first) = await AGroup();
        var (wim, id) = (await Join(first, "Wim"), await InitiativeOf(first));
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
        Assert.DoesNotContain("Wim", await House.Inside().Read(async db => string.Join(' ', await db.Set<GroupMember>().Where(member => member.InitiativeId == id).Select(member => member.CallName).ToListAsync(Ct))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_group_is_seen_nowhere_also_not_by_a_colleague_or_the_team_leader()
    {
        var (worker, first) = await AGroup("Kanariegroep");
        var id = await InitiativeOf(first);
        await Show(first, "Op de site, nieuwe mensen zijn welkom");
        await Show(first, "Niemand van buiten: wij zijn een besloten groep");

        foreach (var other in new[] { await House.Given.Somebody(RoleCodes.Worker, worker.Team), await House.Given.Somebody(RoleCodes.TeamLeader, worker.Team) })
        {
            (await other.Get($"/mijn-initiatieven/{id}")).ShouldBe(HttpStatusCode.NotFound);
            Assert.DoesNotContain("Kanariegroep", (await other.Get("/mijn-initiatieven?toon=team")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(id.ToString(), (await other.Get("/terugvinden?woorden=kanariegroep")).Html, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/initiatieven", "/zoeken?woorden=kanariegroep", "/overzicht" })
            Assert.DoesNotContain("Kanariegroep", (await House.Visitor().Get(address)).One("main").TextContent, StringComparison.Ordinal);
        var refused = await (await worker.Get($"/mijn-initiatieven/{id}/site")).FormWith("Zet op de site").Choose("De groep wil dit, en las deze woorden.").Press("Zet op de site");
        Assert.Contains("besloten groep", Assert.Single(refused.Errors), StringComparison.Ordinal);
        (await worker.Get($"/mijn-initiatieven/{id}")).ShouldBe(HttpStatusCode.OK);
    }

    private static string Wrong(string key) => key[..^1] + (key[^1] == '0' ? '1' : '0');

    private GroupMember Waiting(InitiativeId initiative, string name)
    {
        var today = DateOnly.FromDateTime(House.Clock.GetUtcNow().UtcDateTime);
        return new GroupMember { Id = MemberId.New(), InitiativeId = initiative, Kind = MemberKind.Member, CallName = name, AskedOn = today, SeenOn = today };
    }

    public sealed class OnSqlite(SqliteHouse house) : GroupTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : GroupTests(house), IClassFixture<PostgresHouse>;
}
