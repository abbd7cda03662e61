using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.Sessions;

/// <summary>How long a log-in lasts, which devices somebody sees, and what ends them.</summary>
public abstract class SessionLifeTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RoleCodes.Worker, 12)]
    [InlineData(RoleCodes.TeamLeader, 12)]
    [InlineData(RoleCodes.PartnerPerson, 12)]
    [InlineData(RoleCodes.Administrator, 4)]
    [InlineData(RoleCodes.PrivacyOfficer, 4)]
    public async Task Session_lasts_as_long_as_the_role_allows(string role, int hours)
    {
        var browser = await ComeIn(await house.Given.SomebodyAtTheDoor(role));
        for (var half = 1; half < hours * 2; half++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(30));
            (await browser.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        }

        house.Clock.Advance(TimeSpan.FromMinutes(31));

        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Theory]
    [InlineData(RoleCodes.Worker, 240)]
    [InlineData(RoleCodes.Administrator, 60)]
    public async Task Session_that_is_not_used_ends_earlier(string role, int minutes)
    {
        var browser = await ComeIn(await house.Given.SomebodyAtTheDoor(role));
        house.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
        (await browser.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        house.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
        (await browser.Get("/mijn-account")).ShouldBeAt("/mijn-account");

        house.Clock.Advance(TimeSpan.FromMinutes(minutes + 1));

        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Organisation_chooses_how_long_within_bounds()
    {
        // What is chosen outside the bounds, holds as the nearest bound.
        Assert.Equal(8, SessionTerms.KeeperHours.In(new ChosenNumbers(new() { ["people.session-keeper"] = 200 })));
        Assert.Equal(1, SessionTerms.StaffHours.In(new ChosenNumbers(new() { ["people.session-staff"] = 0 })));
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await administrator.Get("/instellingen/getallen/termijnen");

        Assert.All(SessionTerms.Numbers, number => Assert.Contains(page.Texts("label"), label => label.StartsWith(number.Dutch, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Own_devices_are_shown_by_day_and_never_to_the_minute()
    {
        // In the middle of a day: five minutes later it is still today.
        house.Clock.Advance(TimeSpan.FromHours(36) - house.Clock.GetUtcNow().TimeOfDay);
        var worker = await house.Given.SomebodyAtTheDoor();
        await house.LogIn(worker.Account);
        house.Clock.Advance(TimeSpan.FromMinutes(5));

        var lines = (await (await house.LogIn(worker.Account)).Get("/mijn-account")).Texts(".sessions > li");

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Contains("Vandaag gebruikt", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_sees_when_somebody_was_there()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        await house.LogIn(worker.Account);
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await administrator.Get($"/beheer/mensen/{worker.Account.Value}");

        Assert.DoesNotContain("gebruikt", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Firefox", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_in_from_a_new_browser_is_told_by_mail_and_in_the_trail()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var (known, other) = (house.Visitor(), house.Visitor());

        await ComeIn(worker, known);
        Assert.Empty(await MailTo(worker));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await ComeIn(worker, other);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await known.Get("/uitloggen")).FormWith("Log uit").Press("Log uit");
        await ComeIn(worker, known);

        var mail = Assert.Single(await MailTo(worker));
        Assert.Equal("Bericht over uw account", mail.Subject);
        Assert.Contains("apparaat dat wij niet kennen", mail.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await EventsOf(worker)).Count(name => name == nameof(DeviceAdded)));
    }

    [Fact]
    public async Task Ending_an_account_ends_its_sessions_in_the_trail()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = await house.LogIn(worker.Account);
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Ja, beëindig het account").Press("Ja, beëindig het account");

        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
        Assert.Equal(["AccountEnded", "SessionEnded"], (await EventsOf(worker)).Where(name => name != "LookedAtPeople").Order(StringComparer.Ordinal));
    }

    private async Task<Browser> ComeIn(SomebodyAtTheDoor person, Browser? browser = null)
    {
        browser ??= house.Visitor();
        var second = await person.GivePassword(browser);
        Assert.NotEqual("/inloggen", (await second.Fill("Code", person.Code).Press("Ga verder")).Path);
        return browser;
    }

    private async Task<List<Opbouw.Shared.Mail.OutboxMessage>> MailTo(SomebodyAtTheDoor person) => [.. (await house.Inside().Mail()).Where(mail => mail.To == person.Email)];

    private async Task<List<string>> EventsOf(SomebodyAtTheDoor person)
    {
        var subject = person.Account.Value.ToString();
        return await house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Subject == subject).Select(entry => entry.Event).ToListAsync(Ct));
    }

    public sealed class OnSqlite(SqliteHouse house) : SessionLifeTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SessionLifeTests(house), IClassFixture<PostgresHouse>;
}
