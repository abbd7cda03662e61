using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.ResidentAccounts;

/// <summary>A worker gives a resident an account: by mail, or with a code on paper for who has none.</summary>
public abstract class ResidentAccountsTests(TestHouse house)
{
    private const string Digits = "De cijfers op uw papier";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Resident_with_mail_hears_where_to_log_in_and_comes_in()
    {
        var worker = await house.Given.AWorker();
        var email = $"{Guid.NewGuid():N}@voorbeeld.test";

        var page = await (await worker.Get("/bewoneraccounts/nieuw")).Fill("Naam", "Fatima <b>Voorbeeld</b>").Fill("E-mailadres", email).Press("Geef een account");

        Assert.Equal("Fatima <b>Voorbeeld</b>", page.Heading);
        Assert.Contains("/inloggen/bewoner", (await house.Inside().Mail()).Single(mail => mail.To == email).Body, StringComparison.Ordinal);
        var asked = await house.Given.AskForMail(email);
        (await (await asked.Page.Browser.Get(asked.Link)).FormWith("Log in").Press("Log in")).ShouldBeAt("/");
    }

    [Fact]
    public async Task Resident_without_mail_comes_in_with_a_code_on_paper_as_often_as_she_likes()
    {
        var worker = await house.Given.AWorker();
        var resident = await (await worker.Get("/bewoneraccounts/nieuw")).Fill("Naam", "Kees Voorbeeld").Press("Geef een account");
        var form = resident.FormWith("Maak een code op papier");

        var sheet = await form.Press("Maak een code op papier");
        var code = Page.Text(sheet.One("main code"));
        Assert.NotNull(sheet.One("svg.qr"));
        Assert.Equal(20, SecretCode.OnlyDigits(code).Length);
        Assert.Empty((await form.Press("Maak een code op papier")).All("main code"));

        for (var time = 0; time < 2; time++)
        {
            var visitor = house.Visitor();
            (await (await visitor.Get("/inloggen/papier")).Fill(Digits, code).Press("Log in")).ShouldBeAt("/");
            (await visitor.Get("/mijn-account")).ShouldBeAt("/mijn-account");
        }

        var stored = await house.Inside().Read(db => db.Set<PaperKey>().Select(paper => paper.CodeHash).ToListAsync(Ct));
        Assert.DoesNotContain(stored, hash => hash.Contains(SecretCode.OnlyDigits(code), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scanned_code_opens_a_page_and_only_its_button_logs_in()
    {
        var worker = await house.Given.AWorker();
        var code = await house.Given.APaperKey(worker, (await house.Given.AResidentAccount(worker)).Account);
        var visitor = house.Visitor();

        var page = await visitor.Get($"/inloggen/papier?code={SecretCode.OnlyDigits(code)}");

        (await visitor.Get("/mijn-account")).ShouldBeAt("/inloggen");
        (await page.FormWith("Log in").Press("Log in")).ShouldBeAt("/");
    }

    [Fact]
    public async Task Paper_that_was_put_out_ends_the_log_ins_too()
    {
        var worker = await house.Given.AWorker();
        var resident = await house.Given.AResidentAccount(worker);
        var code = await house.Given.APaperKey(worker, resident.Account);
        var visitor = house.Visitor();
        await (await visitor.Get("/inloggen/papier")).Fill(Digits, code).Press("Log in");

        await (await worker.Get($"/bewoneraccounts/{resident.Account.Value}")).FormWith("Ja, zet de code uit").Press("Ja, zet de code uit");

        (await visitor.Get("/mijn-account")).ShouldBeAt("/inloggen");
        Assert.Single((await (await house.Visitor().Get("/inloggen/papier")).Fill(Digits, code).Press("Log in")).Errors);
    }

    [Fact]
    public async Task Paper_works_until_its_last_day()
    {
        var worker = await house.Given.AWorker();
        var code = await house.Given.APaperKey(worker, (await house.Given.AResidentAccount(worker)).Account);
        house.Clock.Advance(TimeSpan.FromDays(32));

        Assert.Single((await (await house.Visitor().Get("/inloggen/papier")).Fill(Digits, code).Press("Log in")).Errors);
    }

    [Fact]
    public async Task Of_a_resident_of_somebody_else_a_worker_knows_nothing()
    {
        var (worker, colleague) = (await house.Given.AWorker(), await house.Given.AWorker());
        var resident = await house.Given.AResidentAccount(worker);

        (await colleague.Get($"/bewoneraccounts/{resident.Account.Value}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain(resident.Name, (await colleague.Get("/bewoneraccounts")).Html, StringComparison.Ordinal);
        Assert.Contains(resident.Name, (await worker.Get("/bewoneraccounts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Day_in_the_past_or_too_far_is_refused()
    {
        var worker = await house.Given.AWorker();
        var page = await worker.Get($"/bewoneraccounts/{(await house.Given.AResidentAccount(worker)).Account.Value}");

        Assert.Single((await page.Fill("Tot en met welke dag werkt het papier?", "01-01-2020").Press("Maak een code op papier")).Errors);
        Assert.Single((await page.Fill("Tot en met welke dag werkt het papier?", "01-01-2099").Press("Maak een code op papier")).Errors);
    }

    public sealed class OnSqlite(SqliteHouse house) : ResidentAccountsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ResidentAccountsTests(house), IClassFixture<PostgresHouse>;
}
