using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;
using SkiaSharp;

namespace Opbouw.Tests.People;

/// <summary>"Wie is mijn opbouwwerker?": who shows a card is found by residents, and nobody else is.</summary>
public abstract class WorkerCardTests(TestHouse house)
{
    private const string Quarter = "Waterwijk";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Resident_finds_her_worker_by_postcode_and_puts_her_in_the_telephone()
    {
        var worker = await AWorkerIn(Quarter);
        await ShowsCard(worker, "Samira", page => page.Fill("In één zin", "Ik luister eerst.").Choose("ma").Choose("di").Fill("Welke talen spreek je?", "Nederlands en Turks"));
        var visitor = house.Visitor();

        var found = await (await visitor.Get("/mijn-opbouwwerker")).FormWith("Zoek").Fill("Uw postcode", await PostcodeOf(Quarter)).Press("Zoek");
        var page = found.Path.EndsWith("/opbouwwerker", StringComparison.Ordinal) ? found : await found.Follow(Quarter);

        Assert.Contains("Samira", page.Html, StringComparison.Ordinal);
        var own = await visitor.Get(await AddressOf(worker));
        foreach (var words in new[] { "Samira werkt op maandag en dinsdag.", "Samira spreekt Nederlands en Turks.", "‘Ik luister eerst.’" }) Assert.Contains(words, own.Html, StringComparison.Ordinal);
        Assert.Equal("tel:+31360000021", own.One("a[href^='tel:']").GetAttribute("href"));
        var card = await (await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, $"{await AddressOf(worker)}/kaartje"))).Content.ReadAsStringAsync(Ct);
        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Samira", card, StringComparison.Ordinal);
        Assert.Contains("TEL;VALUE=uri;TYPE=work:tel:+31360000021\r\n", card, StringComparison.Ordinal);
        Assert.All(card.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task Only_in_the_quarters_she_chose_and_only_from_the_day_her_team_works_there()
    {
        var worker = await AWorkerIn(Quarter, from: Today.AddDays(10));
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = await house.Given.TheArea("Filmwijk"), From = Today });
        await ShowsCard(worker, "Kwame");

        Assert.DoesNotContain("Kwame", (await Here(Quarter)).Html, StringComparison.Ordinal);
        Assert.Contains("Kwame", (await Here("Filmwijk")).Html, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Contains("Kwame", (await Here(Quarter)).Html, StringComparison.Ordinal);

        await ShowsCard(await Again(worker), "Kwame", page => page.Choose("Filmwijk"));
        Assert.DoesNotContain("Kwame", (await Here(Quarter)).Html, StringComparison.Ordinal);
        Assert.Contains("Kwame", (await Here("Filmwijk")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_with_a_card_is_no_empty_page()
    {
        var page = await Here("Literatuurwijk");

        Assert.Equal("Wie helpt u in Literatuurwijk?", page.Heading);
        Assert.Contains("U kunt ons wel bereiken", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postcode_of_another_city_says_where_to_go()
    {
        var page = await house.Visitor().Get("/mijn-opbouwwerker?Postcode=9999");

        Assert.Contains("Vraag het bij het welzijnswerk van uw gemeente", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_takes_away_is_gone_from_every_page_at_once()
    {
        var worker = await AWorkerIn(Quarter);
        var page = await ShowsCard(worker, "Priya", form => form.Attach("Foto", "foto.jpg", Photo.Sideways(900, 600)));
        var photo = page.One(".portrait").GetAttribute("src")!;
        var own = await AddressOf(worker);
        using (var served = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, photo)))
        {
            using var picture = SKBitmap.Decode(await served.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal((320, 480), (picture.Width, picture.Height));
        }
        Assert.Contains("Priya", (await Here(Quarter)).Html, StringComparison.Ordinal);

        var done = await (await worker.Get("/mijn-account/kaartje")).FormWith("Haal mijn kaartje weg").Press("Haal mijn kaartje weg");

        Assert.Contains("Je kaartje is van de site", done.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya", (await Here(Quarter)).Html, StringComparison.Ordinal);
        foreach (var address in new[] { own, $"{own}/kaartje", photo }) (await house.Visitor().Get(address)).ShouldBe(HttpStatusCode.NotFound);
        Assert.False(await house.Inside().Read(db => db.Set<WorkerPhoto>().AnyAsync(one => one.AccountId == worker.Account)));
    }

    [Fact]
    public async Task Who_left_is_not_shown_and_nothing_of_her_card_stays()
    {
        var worker = await AWorkerIn(Quarter);
        await ShowsCard(worker, "Tomasz");
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        await house.Inside().Do<Opbouw.People.PersonPage.EndAccount, Opbouw.Shared.Acting.Nothing>(admin, new(Guid.CreateVersion7(), worker.Account));

        Assert.DoesNotContain("Tomasz", (await Here(Quarter)).Html, StringComparison.Ordinal);
        Assert.False(await house.Inside().Read(db => db.Set<WorkerCard>().AnyAsync(card => card.AccountId == worker.Account)));
    }

    [Fact]
    public async Task Card_without_a_way_to_reach_her_is_refused_and_so_is_an_area_of_others()
    {
        var worker = await AWorkerIn(Quarter);
        var form = (await worker.Get("/mijn-account/kaartje")).FormWith("Zet mijn kaartje op de site").Untick("Laat mijn e-mailadres zien");

        Assert.Contains("Anders kan niemand je bereiken", Assert.Single((await form.Press("Zet mijn kaartje op de site")).Errors), StringComparison.Ordinal);

        var elsewhere = await house.Given.TheArea("Filmwijk");
        form.Fill("Telefoonnummer van je werk", "036 000 00 21").Put("Form.Areas", elsewhere.Value.ToString());
        Assert.Contains("Kies gebieden waar je team werkt", Assert.Single((await form.Press("Zet mijn kaartje op de site")).Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("036 000 00 20", "+31360000020")]
    [InlineData("06-00 00 00 21", "+31600000021")]
    [InlineData("+31 36 000 00 20", "+31360000020")]
    [InlineData("0031 36 0000020", "+31360000020")]
    public void Number_is_dialled_from_anywhere(string typed, string dialled) =>
        Assert.Equal(dialled, new WorkerCard { AccountId = default, Code = "abcdefgh", Name = "A", Days = [], Phone = typed }.Dialled);

    private async Task<Person> AWorkerIn(string quarter, DateOnly? from = null)
    {
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = await house.Given.TheArea(quarter), From = from ?? Today });
        return worker;
    }

    private async Task<Person> Again(Person worker) => worker with { Browser = await house.LogIn(worker.Account) };

    private static async Task<Page> ShowsCard(Person worker, string name, Func<Form, Form>? more = null)
    {
        var form = (await worker.Get("/mijn-account/kaartje")).FormWith("Zet mijn kaartje op de site").Fill("Hoe noemen bewoners je?", name).Fill("Telefoonnummer van je werk", "036 000 00 21");
        return (await (more?.Invoke(form) ?? form).Press("Zet mijn kaartje op de site")).ShouldHaveNoErrors();
    }

    private async Task<Page> Here(string quarter)
    {
        var area = await house.Given.TheArea(quarter);
        var code = await house.Inside().Read(db => db.Set<Opbouw.Areas.AreaEdition>().Where(entry => entry.AreaId == area).OrderByDescending(entry => entry.Year).Select(entry => entry.Code).FirstAsync());
        return await house.Visitor().Get($"/gebieden/{code}/opbouwwerker");
    }

    private async Task<string> PostcodeOf(string quarter)
    {
        var area = await house.Given.TheArea(quarter);
        return await house.Inside().Read(db => db.Set<Opbouw.Areas.AreaPostcodeEntry>().Where(entry => entry.AreaId == area).OrderBy(entry => entry.Order).Select(entry => entry.Postcode).FirstAsync());
    }

    private Task<string> AddressOf(Person worker) => house.Inside().Read(db => db.Set<WorkerCard>().Where(card => card.AccountId == worker.Account).Select(card => "/opbouwwerker/" + card.Code).SingleAsync());

    public sealed class OnSqlite(SqliteHouse house) : WorkerCardTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : WorkerCardTests(house), IClassFixture<PostgresHouse>;
}
