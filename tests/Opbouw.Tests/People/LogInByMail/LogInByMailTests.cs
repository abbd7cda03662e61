using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.LogInByMail;

/// <summary>Residents come in with a mail: a link or six digits, once, for a quarter, in the browser that asked.</summary>
public abstract class LogInByMailTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_opens_a_page_and_only_its_button_logs_in()
    {
        var asked = await Ask();
        var browser = asked.Page.Browser;

        var page = await browser.Get(asked.Link);
        page = await browser.Get(asked.Link);
        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
        (await page.FormWith("Log in").Press("Log in")).ShouldBeAt("/");

        (await browser.Get("/mijn-account")).ShouldBeAt("/mijn-account");
    }

    [Fact]
    public async Task Link_works_once()
    {
        var asked = await Ask();
        var form = (await asked.Page.Browser.Get(asked.Link)).FormWith("Log in");
        await form.Press("Log in");
        await (await asked.Page.Browser.Get("/uitloggen")).FormWith("Log uit").Press("Log uit");

        Assert.Equal("Deze link werkt hier niet", (await form.Press("Log in")).Heading);

        (await asked.Page.Browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Link_works_for_a_quarter()
    {
        var asked = await Ask();
        var form = (await asked.Page.Browser.Get(asked.Link)).FormWith("Log in");
        house.Clock.Advance(LogInLink.Lifetime + TimeSpan.FromMinutes(1));

        Assert.Equal("Deze link werkt hier niet", (await form.Press("Log in")).Heading);
    }

    [Fact]
    public async Task Link_works_only_in_the_browser_that_asked()
    {
        var asked = await Ask();

        Assert.Equal("Deze link werkt hier niet", (await house.Visitor().Get(asked.Link)).Heading);
        var other = await Ask();
        Assert.Equal("Deze link werkt hier niet", (await other.Page.Browser.Get(asked.Link)).Heading);

        Assert.Equal("Inloggen", (await asked.Page.Browser.Get(asked.Link)).Heading);
    }

    [Fact]
    public async Task Six_digits_work_where_they_were_asked_and_five_wrong_ones_end_it()
    {
        var asked = await Ask();
        (await asked.Page.Fill("De 6 cijfers uit de mail", asked.Code).Press("Log in")).ShouldBeAt("/");

        var stranger = await Ask();
        Assert.Single((await stranger.Page.Fill("De 6 cijfers uit de mail", asked.Code).Press("Log in")).Errors);

        var again = await Ask();
        var page = again.Page;
        for (var attempt = 0; attempt < LogInLink.MostWrongCodes; attempt++)
            page = await page.Fill("De 6 cijfers uit de mail", again.Code == "000000" ? "000001" : "000000").Press("Log in");
        page = await page.Fill("De 6 cijfers uit de mail", again.Code).Press("Log in");
        Assert.Single(page.ShouldBeAt("/inloggen/bewoner/code").Errors);
        Assert.Equal("Deze link werkt hier niet", (await again.Page.Browser.Get(again.Link)).Heading);
    }

    [Fact]
    public async Task Address_that_nobody_has_gets_the_same_pages_rows_and_trail()
    {
        var known = await Ask();
        var unknown = await house.Given.AskForMail("niemand@voorbeeld.test");

        Assert.Equal(Page.Text(known.Page.One("main")), Page.Text(unknown.Page.One("main")));
        var wrong = await unknown.Page.Fill("De 6 cijfers uit de mail", "000000").Press("Log in");
        Assert.Equal((await known.Page.Fill("De 6 cijfers uit de mail", "000000").Press("Log in")).Errors, wrong.Errors);
        var asked = await house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Event == nameof(LogInLinkAsked)).ToListAsync(Ct));
        Assert.All(asked, entry => Assert.DoesNotContain("voorbeeld.test", entry.Details, StringComparison.Ordinal));
        Assert.Empty(unknown.Link);
    }

    [Theory]
    [InlineData(RoleCodes.Worker)]
    [InlineData(RoleCodes.Administrator)]
    [InlineData(RoleCodes.PartnerPerson)]
    public async Task Whoever_has_a_password_gets_no_link(string role) => Assert.Empty((await house.Given.AskForMail((await house.Given.SomebodyAtTheDoor(role)).Email)).Link);

    [Fact]
    public async Task Asking_takes_as_long_for_an_address_that_nobody_has()
    {
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var round = 0; round < 40; round++)
        {
            var resident = await AResident();
            // Which of the two comes first must not matter.
            if (round % 2 == 0)
                known.Add(await Time(resident.Email));
            unknown.Add(await Time($"niemand{round}@voorbeeld.test"));
            if (round % 2 == 1)
                known.Add(await Time(resident.Email));
            house.Clock.Advance(LogInTurns.Rest + TimeSpan.FromMinutes(1));
        }

        var (yes, no) = (Median(known), Median(unknown));

        Assert.True(Math.Abs(yes - no) < Math.Max(3, 0.35 * Math.Max(yes, no)), $"{yes:0.0} ms with an account, {no:0.0} ms without");
    }

    [Fact]
    public async Task Somebody_who_asks_too_often_is_stopped_and_the_owner_is_not()
    {
        var resident = await AResident();
        var mine = await house.Given.AskForMail(resident.Email);
        var visitor = house.Visitor();
        AskedMail last = mine;
        for (var attempt = 0; attempt < LogInTurns.Most; attempt++)
            last = await house.Given.AskForMail(resident.Email, visitor);
        Assert.Contains("te vaak", Assert.Single(last.Page.Errors), StringComparison.Ordinal);

        // Neither the mail that came first nor another way in suffers.
        (await (await mine.Page.Browser.Get(mine.Link)).FormWith("Log in").Press("Log in")).ShouldBeAt("/");
        Assert.NotEqual(LogInTurns.KeyOf($"mail {resident.Email}", System.Net.IPAddress.Parse("192.0.2.1")), LogInTurns.KeyOf($"mail {resident.Email}", System.Net.IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public async Task Own_device_stays_logged_in_and_another_one_does_not()
    {
        var asked = await Ask();
        using var stays = asked.Page.Fill("De 6 cijfers uit de mail", asked.Code).Choose("Dit is mijn eigen apparaat. Laat mij ingelogd.").Request("Log in");
        var other = await Ask();
        using var leaves = other.Page.Fill("De 6 cijfers uit de mail", other.Code).Request("Log in");

        Assert.Contains("max-age", await CookieOf(asked.Page.Browser, stays), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", await CookieOf(other.Page.Browser, leaves), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Link_of_one_organisation_is_unknown_at_the_next()
    {
        var asked = await Ask();

        Assert.Equal("Deze link werkt hier niet", (await house.Visitor(house.Neighbour).Get(asked.Link)).Heading);
    }

    private static async Task<string> CookieOf(Browser browser, HttpRequestMessage request) =>
        Assert.Single((await browser.SendOnce(request)).Headers.GetValues("Set-Cookie"), header => header.StartsWith($"{browser.SessionCookie}=", StringComparison.Ordinal));

    private async Task<double> Time(string email)
    {
        var browser = house.Visitor();
        using var request = (await browser.Get("/inloggen/bewoner")).Fill("E-mailadres", email).Request("Stuur mij een mail");
        var began = Stopwatch.GetTimestamp();
        (await browser.SendOnce(request)).Dispose();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private async Task<ResidentAccount> AResident() => await house.Given.AResidentAccount(await house.Given.AWorker());

    private async Task<AskedMail> Ask() => await house.Given.AskForMail((await AResident()).Email);

    public sealed class OnSqlite(SqliteHouse house) : LogInByMailTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LogInByMailTests(house), IClassFixture<PostgresHouse>;
}
