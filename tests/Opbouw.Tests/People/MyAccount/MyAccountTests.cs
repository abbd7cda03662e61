using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.MyAccount;

public abstract class MyAccountTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_device_can_be_logged_out()
    {
        var worker = await house.Given.AWorker();
        var phone = await house.LogIn(worker.Account);
        var page = await worker.Get("/mijn-account");
        Assert.Equal(2, page.All(".sessions > li").Count);

        await page.FormWith("Log uit op Firefox op Linux").Press("Log uit op Firefox op Linux");

        (await phone.Get("/mijn-account")).ShouldBeAt("/inloggen");
        (await worker.Get("/mijn-account")).ShouldBeAt("/mijn-account");
    }

    [Fact]
    public async Task All_other_devices_are_logged_out_at_once()
    {
        var worker = await house.Given.AWorker();
        Browser[] others = [await house.LogIn(worker.Account), await house.LogIn(worker.Account)];

        await (await worker.Get("/mijn-account")).FormWith("Log uit op alle andere apparaten").Press("Log uit op alle andere apparaten");

        foreach (var other in others)
            (await other.Get("/mijn-account")).ShouldBeAt("/inloggen");
        (await worker.Get("/mijn-account")).ShouldBeAt("/mijn-account");
    }

    [Fact]
    public async Task Session_of_somebody_else_does_not_exist()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker();
        await house.LogIn(worker.Account);
        var theirs = await house.Inside().Read(db => db.Set<Session>().Where(session => session.AccountId == colleague.Account.Value).Select(session => session.Id).SingleAsync(Ct));
        using var request = (await worker.Get("/mijn-account")).FormWith("Log uit op Firefox op Linux").Request("Log uit op Firefox op Linux");
        var body = (await request.Content!.ReadAsStringAsync(Ct)).Split('&').Select(field => field.StartsWith("session=", StringComparison.Ordinal) ? $"session={theirs.Value}" : field);
        request.Content = new StringContent(string.Join('&', body), null, "application/x-www-form-urlencoded");

        var response = await worker.Browser.SendOnce(request);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        (await colleague.Get("/mijn-account")).ShouldBeAt("/mijn-account");
    }

    [Fact]
    public async Task New_password_needs_the_old_one_and_ends_other_sessions()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = await house.LogIn(worker.Account);
        var other = await house.LogIn(worker.Account);
        var wrong = await (await browser.Get("/mijn-account/wachtwoord")).Fill("Wachtwoord van nu", "iets anders dan dit").Fill("Nieuw wachtwoord", "zes witte wolken").Press("Bewaar het wachtwoord");
        Assert.Single(wrong.Errors);
        Assert.DoesNotContain("zes witte wolken", wrong.Html, StringComparison.Ordinal);

        (await wrong.Fill("Wachtwoord van nu", worker.Password).Fill("Nieuw wachtwoord", "zes witte wolken").Press("Bewaar het wachtwoord")).ShouldBeAt("/mijn-account");

        (await other.Get("/mijn-account")).ShouldBeAt("/inloggen");
        (await worker.GivePassword(house.Visitor(), "zes witte wolken")).ShouldBeAt("/inloggen/code");
        Assert.Single((await worker.GivePassword(house.Visitor())).ShouldBeAt("/inloggen").Errors);
    }

    [Fact]
    public async Task Own_name_can_be_changed()
    {
        var worker = await house.Given.AWorker();

        var page = await (await worker.Get("/mijn-account")).Fill("Naam", "<b>Samira</b> & co").Press("Bewaar mijn naam");

        Assert.Contains("<b>Samira</b> & co", page.Texts(".nav a"));
        Assert.Empty((await (await worker.Get("/mijn-account")).Fill("Naam", "").Press("Bewaar mijn naam")).All(".nav b"));
    }

    public sealed class OnSqlite(SqliteHouse house) : MyAccountTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : MyAccountTests(house), IClassFixture<PostgresHouse>;
}
