using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.LogIn;

public abstract class LogInTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_comes_in_with_password_and_code()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = house.Visitor();

        var second = await worker.GivePassword(browser);
        second.ShouldBeAt("/inloggen/code");
        var inside = await second.Fill("Code", worker.Code).Press("Ga verder");

        inside.ShouldBe(HttpStatusCode.OK).ShouldBeAt("/mijn-dag");
        var session = Assert.Single(await SessionsOf(worker.Account));
        Assert.True(session.IsComplete);
        Assert.Equal("Firefox op Linux", (await SessionsAfterNewBrowser(worker)).Single().Device);
    }

    [Fact]
    public async Task Password_alone_opens_nothing()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = house.Visitor();

        await worker.GivePassword(browser);

        (await browser.Get("/inloggen")).ShouldBeAt("/inloggen");
        Assert.False(Assert.Single(await SessionsOf(worker.Account)).IsComplete);
    }

    [Fact]
    public async Task Resident_needs_a_password_only()
    {
        var resident = await house.Given.SomebodyAtTheDoor(RoleCodes.Resident, withApp: false);
        var browser = house.Visitor();

        (await resident.GivePassword(browser)).ShouldBeAt("/");

        Assert.True(Assert.Single(await SessionsOf(resident.Account)).IsComplete);
    }

    [Theory]
    [InlineData(RoleCodes.Worker, "/mijn-dag")]
    [InlineData(RoleCodes.Administrator, "/beheer/mensen")]
    public async Task First_log_in_sets_up_the_app_and_shows_recovery_codes_once(string role, string beginsAt)
    {
        var person = await house.Given.SomebodyAtTheDoor(role, withApp: false);
        var browser = house.Visitor();

        var setUp = (await person.GivePassword(browser)).ShouldBeAt("/inloggen/tweede-stap");
        Assert.NotNull(setUp.One("svg.qr"));
        Assert.Empty(setUp.All("[style]"));
        var key = Page.Text(setUp.One(".second-factor-key")).Replace(" ", "", StringComparison.Ordinal);
        var wrong = await setUp.Fill("Code", "000000").Press("Stel in");
        Assert.Single(wrong.Errors);
        var saved = await wrong.Fill("Code", Totp.CodeAt(key, house.Clock.GetUtcNow())).Press("Stel in");

        var codes = saved.Texts(".recovery-codes li");
        Assert.Equal(8, codes.Distinct().Count());
        Assert.True(Assert.Single(await SessionsOf(person.Account)).IsComplete);

        var other = house.Visitor();
        var second = await person.GivePassword(other);
        Assert.Empty((await other.Get("/inloggen/tweede-stap")).All("svg.qr"));
        (await second.Fill("Code", codes[0]).Press("Ga verder")).ShouldBeAt(beginsAt);
        var again = await (await person.GivePassword(house.Visitor())).Fill("Code", codes[0]).Press("Ga verder");
        Assert.Single(again.ShouldBeAt("/inloggen/code").Errors);
    }

    [Fact]
    public async Task Unknown_address_and_wrong_password_get_the_same_answer()
    {
        var worker = await house.Given.SomebodyAtTheDoor();

        var wrong = await worker.GivePassword(house.Visitor(), "iets heel anders");
        var unknown = await (worker with { Email = "niemand@voorbeeld.test" }).GivePassword(house.Visitor());

        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Single(wrong.Errors);
        Assert.DoesNotContain("iets heel anders", wrong.Html, StringComparison.Ordinal);
        Assert.Contains(worker.Email, wrong.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_form_tells_both_mistakes_at_once()
    {
        var page = await (await house.Visitor().Get("/inloggen")).FormWith("Log in").Press("Log in");

        Assert.Equal(2, page.Errors.Count);
    }

    [Fact]
    public async Task After_five_tries_also_the_right_password_waits_a_quarter()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = house.Visitor();
        for (var attempt = 0; attempt < LogInTurns.Most; attempt++)
            await worker.GivePassword(browser, "fout wachtwoord");

        var tooSoon = await worker.GivePassword(browser);
        Assert.Contains("te vaak", Assert.Single(tooSoon.ShouldBeAt("/inloggen").Errors), StringComparison.Ordinal);

        house.Clock.Advance(LogInTurns.Rest + TimeSpan.FromMinutes(1));
        (await worker.GivePassword(browser)).ShouldBeAt("/inloggen/code");
    }

    [Fact]
    public void Tries_from_another_place_do_not_count_for_this_one()
    {
        var here = LogInTurns.KeyOf("Samira@voorbeeld.test ", IPAddress.Parse("192.0.2.1"));

        Assert.Equal(here, LogInTurns.KeyOf("samira@voorbeeld.test", IPAddress.Parse("::ffff:192.0.2.1")));
        Assert.NotEqual(here, LogInTurns.KeyOf("samira@voorbeeld.test", IPAddress.Parse("192.0.2.2")));
        Assert.NotEqual(here, LogInTurns.KeyOf("jeroen@voorbeeld.test", IPAddress.Parse("192.0.2.1")));
        Assert.Equal(
            LogInTurns.KeyOf("a@b.test", IPAddress.Parse("2001:db8:1:2::1")), LogInTurns.KeyOf("a@b.test", IPAddress.Parse("2001:db8:1:2:ffff::9")));
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_second_step_for_a_quarter()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var page = await worker.GivePassword(house.Visitor());
        for (var attempt = 0; attempt < 5; attempt++)
            page = await page.Fill("Code", "000 000").Press("Ga verder");

        var tooSoon = await page.Fill("Code", worker.Code).Press("Ga verder");

        Assert.Contains("te vaak", Assert.Single(tooSoon.ShouldBeAt("/inloggen/code").Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_works_once()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var code = worker.Code;
        await (await worker.GivePassword(house.Visitor())).Fill("Code", code).Press("Ga verder");

        var second = await (await worker.GivePassword(house.Visitor())).Fill("Code", code).Press("Ga verder");

        Assert.Single(second.ShouldBeAt("/inloggen/code").Errors);
    }

    [Theory]
    [InlineData("/inloggen", "/mijn-werk")]
    [InlineData("/mijn-account", "/mijn-account")]
    [InlineData("https://elders.test/", "/mijn-werk")]
    [InlineData("//elders.test/", "/mijn-werk")]
    [InlineData("/\\elders.test/", "/mijn-werk")]
    public async Task Way_back_stays_on_this_site(string back, string arrives)
    {
        var resident = await house.Given.SomebodyAtTheDoor(RoleCodes.Resident, withApp: false);
        var browser = house.Visitor();
        var page = await browser.Get($"/inloggen?terug={Uri.EscapeDataString(back)}");

        using var request = page.Fill("E-mailadres", resident.Email).Fill("Wachtwoord", resident.Password).Request("Log in");
        var response = await browser.SendOnce(request);

        Assert.Equal(arrives, response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Cookie_from_before_the_log_in_opens_nothing_after_it()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = house.Visitor();
        var second = await worker.GivePassword(browser);
        var planted = browser.Cookies.GetCookies(browser.Address)[browser.SessionCookie]!.Value;

        await second.Fill("Code", worker.Code).Press("Ga verder");

        var now = browser.Cookies.GetCookies(browser.Address)[browser.SessionCookie]!.Value;
        Assert.NotEqual(planted, now);
        var hashes = (await SessionsOf(worker.Account)).Select(session => session.KeyHash);
        Assert.Equal([SecretCode.Hash(now)], hashes);
    }

    [Fact]
    public async Task Cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var worker = await house.Given.SomebodyAtTheDoor(RoleCodes.Resident, withApp: false);
        var browser = house.Visitor();
        using var request = (await browser.Get("/inloggen")).Fill("E-mailadres", worker.Email).Fill("Wachtwoord", worker.Password).Request("Log in");

        var response = await browser.SendOnce(request);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), header => header.StartsWith("__Host-opbouw=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All(["httponly", "secure", "samesite=lax", "path=/"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logging_out_ends_the_session_in_the_database()
    {
        var worker = await house.Given.AWorker();
        var planted = worker.Browser.Cookies.GetCookieHeader(worker.Browser.Address);

        await (await worker.Get("/uitloggen")).FormWith("Log uit").Press("Log uit");

        Assert.Empty(await SessionsOf(worker.Account));
        Assert.DoesNotContain("opbouw=", worker.Browser.Cookies.GetCookieHeader(worker.Browser.Address), StringComparison.Ordinal);
        Assert.Contains("opbouw=", planted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_of_a_resident_ends_after_thirty_days()
    {
        var worker = await house.Given.SomebodyAtTheDoor(RoleCodes.Resident, withApp: false);
        var browser = house.Visitor();
        await worker.GivePassword(browser);
        for (var week = 0; week < 4; week++)
        {
            house.Clock.Advance(TimeSpan.FromDays(7));
            (await browser.Get("/inloggen")).ShouldBeAt("/");
        }

        house.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));

        (await browser.Get("/inloggen")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Ended_account_does_not_come_in()
    {
        var worker = await house.Given.SomebodyAtTheDoor(RoleCodes.Resident, withApp: false);
        await house.Inside().Change(async db => (await db.Set<Account>().SingleAsync(a => a.Id == worker.Account.Value, Ct)).EndedAt = house.Clock.GetUtcNow());

        var page = await worker.GivePassword(house.Visitor());

        Assert.Single(page.ShouldBeAt("/inloggen").Errors);
    }

    [Fact]
    public async Task Log_in_stands_in_the_trail_without_password_or_code()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        await (await worker.GivePassword(house.Visitor())).Fill("Code", worker.Code).Press("Ga verder");

        var subject = worker.Account.Value.ToString();
        var entries = await house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Subject == subject).ToListAsync(Ct));

        Assert.Equal(["DeviceAdded", "SecondFactorConfirmed", "SessionStarted", "SessionStarted"], entries.Select(entry => entry.Event).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.DoesNotContain(worker.Password, entry.Details, StringComparison.Ordinal));
    }

    private Task<List<Session>> SessionsOf(AccountId account) =>
        house.Inside().Read(db => db.Set<Session>().Where(session => session.AccountId == account.Value).ToListAsync(Ct));

    private async Task<List<Session>> SessionsAfterNewBrowser(Opbouw.Tests.Given.SomebodyAtTheDoor worker)
    {
        var browser = house.Visitor();
        using var request = (await browser.Get("/inloggen")).Fill("E-mailadres", worker.Email).Fill("Wachtwoord", worker.Password).Request("Log in");
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await browser.SendOnce(request);
        return [.. (await SessionsOf(worker.Account)).Where(session => !session.IsComplete)];
    }

    public sealed class OnSqlite(SqliteHouse house) : LogInTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LogInTests(house), IClassFixture<PostgresHouse>;
}
