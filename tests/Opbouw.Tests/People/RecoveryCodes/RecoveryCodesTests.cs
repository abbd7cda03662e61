using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.RecoveryCodes;

public abstract class RecoveryCodesTests(TestHouse house)
{
    [Fact]
    public async Task New_codes_are_shown_once_and_take_the_place_of_the_old()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = await house.LogIn(worker.Account);

        var form = (await browser.Get("/mijn-account/herstelcodes")).FormWith("Maak nieuwe herstelcodes");
        var first = (await form.Press("Maak nieuwe herstelcodes")).Texts(".recovery-codes li");
        Assert.Equal(8, first.Distinct().Count());
        Assert.Empty((await form.Press("Maak nieuwe herstelcodes")).All(".recovery-codes li"));
        var second = await Make(browser);

        (await Use(worker, second[0])).ShouldBeAt("/mijn-dag");
        Assert.Single((await Use(worker, first[1])).ShouldBeAt("/inloggen/code").Errors);
        Assert.Equal(2, (await house.Inside().Mail()).Count(mail => mail.To == worker.Email && mail.Body.Contains("herstelcodes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_with_two_codes_left_is_warned()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var browser = await house.LogIn(worker.Account);
        var codes = await Make(browser);
        for (var used = 0; used < 5; used++)
            await Use(worker, codes[used]);
        Assert.DoesNotContain("Maak nieuwe.", Page.Text((await browser.Get("/mijn-account")).One("main")), StringComparison.Ordinal);

        await Use(worker, codes[5]);

        Assert.Contains("U hebt nog 2 herstelcodes. Maak nieuwe.", Page.Text((await browser.Get("/mijn-account")).One("main")), StringComparison.Ordinal);
        Assert.Contains("U hebt nog 2 herstelcodes. Maak nieuwe.", Page.Text((await browser.Get("/meldingen")).One("main")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoleCodes.Worker)]
    [InlineData(RoleCodes.WijkteamWorker)]
    [InlineData(RoleCodes.WijkteamColleague)]
    [InlineData(RoleCodes.KenniscentrumCoordinator)]
    [InlineData(RoleCodes.TeamLeader)]
    [InlineData(RoleCodes.Editor)]
    [InlineData(RoleCodes.PartnerPerson)]
    [InlineData(RoleCodes.Funder)]
    [InlineData(RoleCodes.PrivacyOfficer)]
    [InlineData(RoleCodes.Administrator)]
    public async Task Whoever_works_here_or_speaks_for_a_partner_must_set_up_a_second_step(string role)
    {
        var person = await house.Given.SomebodyAtTheDoor(role, withApp: false);
        var browser = house.Visitor();

        (await person.GivePassword(browser)).ShouldBeAt("/inloggen/tweede-stap");

        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    private static async Task<IReadOnlyList<string>> Make(Browser browser) =>
        (await (await browser.Get("/mijn-account/herstelcodes")).FormWith("Maak nieuwe herstelcodes").Press("Maak nieuwe herstelcodes")).Texts(".recovery-codes li");

    private async Task<Page> Use(SomebodyAtTheDoor person, string code) => await (await person.GivePassword(house.Visitor())).Fill("Code", code).Press("Ga verder");

    public sealed class OnSqlite(SqliteHouse house) : RecoveryCodesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RecoveryCodesTests(house), IClassFixture<PostgresHouse>;
}
