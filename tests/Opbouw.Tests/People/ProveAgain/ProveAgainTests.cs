using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.ProveAgain;

/// <summary>Before a sensitive act somebody proves once more who she is, and nothing she typed gets lost.</summary>
public abstract class ProveAgainTests(TestHouse house)
{
    private static readonly TimeSpan TooLong = Session.ProofHolds + TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_opens_at_once_within_a_quarter_of_logging_in()
    {
        var (_, browser) = await AnAdministrator();
        house.Clock.Advance(Session.ProofHolds - TimeSpan.FromMinutes(1));

        (await browser.Get("/beheer/mensen/nieuw")).ShouldBeAt("/beheer/mensen/nieuw");
    }

    [Fact]
    public async Task Later_it_asks_first_and_then_goes_on_to_the_form()
    {
        var (administrator, browser) = await AnAdministrator();
        house.Clock.Advance(TooLong);

        var asked = (await browser.Get("/beheer/mensen/nieuw")).ShouldBeAt("/nogmaals");
        var wrong = await asked.Fill("Wachtwoord", "iets heel anders").Fill("Code", administrator.Code).Press("Ga verder");
        Assert.Single(wrong.ShouldBeAt("/nogmaals").Errors);
        Assert.DoesNotContain("iets heel anders", wrong.Html, StringComparison.Ordinal);
        var form = await wrong.Fill("Wachtwoord", administrator.Password).Fill("Code", administrator.Code).Press("Ga verder");

        form.ShouldBeAt("/beheer/mensen/nieuw");
        (await browser.Get("/beheer/rollen/worker")).ShouldBeAt("/beheer/rollen/worker");
    }

    [Fact]
    public async Task Password_without_the_code_is_not_enough()
    {
        var (administrator, browser) = await AnAdministrator();
        house.Clock.Advance(TooLong);

        var page = await (await browser.Get("/beheer/mensen/nieuw")).Fill("Wachtwoord", administrator.Password).Press("Ga verder");
        Assert.Single(page.ShouldBeAt("/nogmaals").Errors);
        page = await page.Fill("Wachtwoord", administrator.Password).Fill("Code", "000000").Press("Ga verder");
        Assert.Single(page.ShouldBeAt("/nogmaals").Errors);

        (await browser.Get("/beheer/mensen/nieuw")).ShouldBeAt("/nogmaals");
    }

    [Fact]
    public async Task Form_that_stood_open_too_long_waits_with_all_that_was_typed()
    {
        var (administrator, browser) = await AnAdministrator();
        var form = await browser.Get("/beheer/mensen/nieuw");
        house.Clock.Advance(TooLong);
        var name = $"Zeynep <b>Voorbeeld</b> {Guid.NewGuid():N}"[..40];

        var held = await form.Fill("Naam", name).Fill("E-mailadres", $"{Guid.NewGuid():N}@voorbeeld.test").Choose("Opbouwwerker").Press("Geef een account");
        Assert.Equal("Bent u het echt?", held.Heading);
        Assert.False(await Exists(name));
        held = await held.Fill("Wachtwoord", "fout wachtwoord hoor").Fill("Code", administrator.Code).Press("Ga verder");
        Assert.Single(held.Errors);
        Assert.False(await Exists(name));
        var made = await held.Fill("Wachtwoord", administrator.Password).Fill("Code", administrator.Code).Press("Ga verder");

        made.ShouldBe(HttpStatusCode.OK);
        Assert.StartsWith(name, made.Heading, StringComparison.Ordinal);
        Assert.True(await Exists(name));
    }

    [Fact]
    public async Task Only_the_buttons_of_a_page_that_are_sensitive_ask()
    {
        var (administrator, browser) = await AnAdministrator();
        var colleague = await house.Given.SomebodyAtTheDoor();
        house.Clock.Advance(TooLong);

        var page = (await browser.Get($"/beheer/mensen/{colleague.Account.Value}")).ShouldBe(HttpStatusCode.OK);
        var held = await page.FormWith("Ja, beëindig het account").Press("Ja, beëindig het account");
        Assert.Null(await EndedAt(colleague));
        await held.Fill("Wachtwoord", administrator.Password).Fill("Code", administrator.Code).Press("Ga verder");

        Assert.NotNull(await EndedAt(colleague));
    }

    [Fact]
    public async Task Proof_changes_the_key_of_the_session()
    {
        var (administrator, browser) = await AnAdministrator();
        var copied = house.Visitor();
        copied.Cookies.SetCookies(copied.Address, browser.Cookies.GetCookieHeader(browser.Address));
        (await copied.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        house.Clock.Advance(TooLong);

        await (await browser.Get("/beheer/mensen/nieuw")).Fill("Wachtwoord", administrator.Password).Fill("Code", administrator.Code).Press("Ga verder");

        (await browser.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        (await copied.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Wrong_tries_at_this_door_count_as_at_the_other()
    {
        var (administrator, browser) = await AnAdministrator();
        house.Clock.Advance(TooLong);
        var page = await browser.Get("/nogmaals?terug=/mijn-account");
        for (var attempt = 0; attempt < LogInTurns.Most; attempt++)
            page = await page.Fill("Wachtwoord", "fout wachtwoord").Fill("Code", "000000").Press("Ga verder");

        page = await page.Fill("Wachtwoord", administrator.Password).Fill("Code", administrator.Code).Press("Ga verder");

        Assert.Contains("te vaak", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_is_not_for_somebody_does_not_ask_but_does_not_exist()
    {
        var worker = await house.Given.AWorker();
        house.Clock.Advance(TooLong);

        (await worker.Get("/beheer/mensen/nieuw")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(SomebodyAtTheDoor, Browser)> AnAdministrator()
    {
        var administrator = await house.Given.SomebodyAtTheDoor(RoleCodes.Administrator);
        return (administrator, await house.LogIn(administrator.Account));
    }

    private Task<bool> Exists(string name) => house.Inside().Read(db => db.Set<Account>().AnyAsync(account => account.Name == name, Ct));

    private Task<DateTimeOffset?> EndedAt(SomebodyAtTheDoor person) =>
        house.Inside().Read(db => db.Set<Account>().Where(account => account.Id == person.Account.Value).Select(account => account.EndedAt).SingleAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : ProveAgainTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ProveAgainTests(house), IClassFixture<PostgresHouse>;
}
