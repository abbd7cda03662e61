using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>Somebody comes in with the account of her organisation's own directory; a real issuer stands beside the house.</summary>
public abstract class LogInWithWorkAccountTests(WorkAccountHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Colleague_comes_in_with_her_work_account_and_the_code_of_her_telephone()
    {
        var (worker, known) = await Somebody();
        var browser = house.Visitor();

        var page = await (await browser.LogInAs(known, "/inloggen?terug=/mijn-account")).GiveCode(worker);

        page.ShouldBeAt("/mijn-account");
        Assert.Equivalent(new[] { nameof(WorkAccountTied), nameof(SessionStarted), nameof(SecondFactorConfirmed), nameof(SessionStarted), nameof(DeviceAdded) }, await EventsOf(worker.Account), strict: true);
    }

    [Fact]
    public async Task Who_was_only_invited_comes_in_and_sets_up_a_telephone()
    {
        var worker = await house.Given.SomebodyAtTheDoor(withApp: false);
        await house.Inside().Change(db => db.Set<Account>().Where(account => account.Id == worker.Account.Value).ExecuteUpdateAsync(row => row.SetProperty(account => account.PasswordHash, (string?)null), Ct));

        (await house.Visitor().LogInAs(house.Issuer.Knows("Uitgenodigd", worker.Email))).ShouldBeAt("/inloggen/tweede-stap");
    }

    [Fact]
    public async Task After_the_first_time_the_mail_address_no_longer_counts()
    {
        var (worker, known) = await Somebody();
        var (other, _) = await Somebody();
        await house.Visitor().LogInAs(known);
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        known.Email = other.Email;
        var browser = house.Visitor();
        await (await browser.LogInAs(known)).GiveCode(worker);

        Assert.Contains(worker.Email, (await browser.Get("/mijn-account")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_passed_to_a_new_colleague_does_not_open_the_account_of_the_old_one()
    {
        var (worker, known) = await Somebody();
        await house.Visitor().LogInAs(known);

        var page = await house.Visitor().LogInAs(house.Issuer.Knows("Opvolger", worker.Email));

        page.ShouldBeRefused("gekoppeld aan een ander werkaccount");
    }

    [Fact]
    public async Task Administrator_unties_an_old_work_account_and_the_new_one_comes_in()
    {
        var (worker, known) = await Somebody();
        var browser = house.Visitor();
        await (await browser.LogInAs(known)).GiveCode(worker);
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var page = await administrator.Get($"/beheer/mensen/{worker.Account.Value}");

        await page.FormWith("Maak het werkaccount los").Press("Maak het werkaccount los");

        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
        Assert.Contains(nameof(WorkAccountUntied), await EventsOf(worker.Account));
        (await house.Visitor().LogInAs(house.Issuer.Knows("Nieuw werkaccount", worker.Email))).ShouldBeAt("/inloggen/code");
    }

    [Fact]
    public async Task Somebody_who_comes_back_with_a_new_account_uses_the_same_work_account()
    {
        var (worker, known) = await Somebody();
        await house.Visitor().LogInAs(known);
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Ja, beëindig het account").Press("Ja, beëindig het account");
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await house.Given.SomebodyAtTheDoor();
        known.Email = again.Email;

        (await house.Visitor().LogInAs(known)).ShouldBeAt("/inloggen/code");
    }

    [Fact]
    public async Task Address_that_the_directory_does_not_vouch_for_lets_nobody_in_and_tells_nothing()
    {
        var (_, known) = await Somebody();
        known.IsVerified = false;

        var unverified = await house.Visitor().LogInAs(known);
        var stranger = await house.Visitor().LogInAs(house.Issuer.Knows("Onbekend", $"{Guid.NewGuid():N}@voorbeeld.test"));

        unverified.ShouldBeRefused("nog geen account bij");
        stranger.ShouldBeRefused("nog geen account bij");
        Assert.Equal(Page.Text(stranger.One(".notice")), Page.Text(unverified.One(".notice")));
    }

    [Fact]
    public async Task Account_of_another_organisation_a_partner_or_one_that_ended_is_not_opened()
    {
        var neighbour = await house.GivenAt(house.Neighbour).SomebodyAtTheDoor();
        var partner = await house.Given.SomebodyAtTheDoor(RoleCodes.PartnerPerson);
        var (ended, known) = await Somebody();
        await house.Visitor().LogInAs(known);
        await house.Inside().Change(db => db.Set<Account>().Where(account => account.Id == ended.Account.Value).ExecuteUpdateAsync(row => row.SetProperty(account => account.EndedAt, house.Clock.GetUtcNow()), Ct));

        (await house.Visitor().LogInAs(house.Issuer.Knows("Van de buren", neighbour.Email))).ShouldBeRefused("nog geen account bij");
        (await house.Visitor().LogInAs(house.Issuer.Knows("Van een partner", partner.Email))).ShouldBeRefused("nog geen account bij");
        (await house.Visitor().LogInAs(known)).ShouldBeRefused("nog geen account bij");
    }

    [Fact]
    public async Task Second_step_of_the_directory_counts_only_where_that_was_chosen_and_never_for_who_keeps_accounts()
    {
        var (_, known) = await Somebody();
        var (_, keeper) = await Somebody(RoleCodes.Administrator);
        var (_, officer) = await Somebody(RoleCodes.PrivacyOfficer);
        var elsewhere = house.Issuer.Knows("Bij de buren", (await house.GivenAt(house.Neighbour).SomebodyAtTheDoor()).Email);
        foreach (var person in new[] { known, keeper, officer, elsewhere }) person.Ways = ["pwd", "mfa"];

        (await house.Visitor().LogInAs(known, "/inloggen?terug=/mijn-account")).ShouldBeAt("/mijn-account");
        (await house.Visitor().LogInAs(keeper)).ShouldBeAt("/inloggen/code");
        (await house.Visitor().LogInAs(officer)).ShouldBeAt("/inloggen/code");
        (await house.Visitor(house.Neighbour).LogInAs(elsewhere)).ShouldBeAt("/inloggen/code");
    }

    [Fact]
    public async Task Who_stops_at_the_directory_reads_another_way_in_and_can_take_it()
    {
        var (worker, _) = await Somebody();
        var browser = house.Visitor();

        var page = await (await (await browser.Get("/inloggen?terug=/mijn-account")).Follow(WorkAccountRoads.Button)).FormWith(TestIssuer.Stop).Press(TestIssuer.Stop);

        page.ShouldBeRefused("is gestopt");
        (await (await page.Fill("E-mailadres", worker.Email).Fill("Wachtwoord", worker.Password).Press("Log in")).GiveCode(worker)).ShouldBeAt("/mijn-account");
    }

    [Fact]
    public async Task Directory_that_gives_no_answer_leaves_the_other_ways_open_and_shows_on_the_page_of_the_administrator()
    {
        var (_, known) = await Somebody();
        var browser = house.Visitor();
        var answer = await browser.AnswerFor(known);
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        house.Issuer.IsSilent = true;

        var page = await browser.Open(answer);
        var check = await administrator.Get("/beheer/controle");
        house.Issuer.IsSilent = false;

        page.ShouldBeRefused("Testgids geeft geen antwoord");
        Assert.Contains("Testgids geeft geen goed antwoord", check.Html, StringComparison.Ordinal);
        Assert.Contains("de directory gaf geen antwoord", check.Html, StringComparison.Ordinal);
        Assert.Contains("Testgids geeft antwoord", (await administrator.Get("/beheer/controle")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colleague_is_told_to_use_her_work_account_where_passwords_are_closed_and_an_administrator_is_not()
    {
        var given = house.GivenAt(house.Neighbour);
        var (worker, administrator) = (await given.SomebodyAtTheDoor(), await given.SomebodyAtTheDoor(RoleCodes.Administrator));

        var refused = await worker.GivePassword(house.Visitor(house.Neighbour));

        Assert.Contains("Testgids", Assert.Single(refused.ShouldBeAt("/inloggen").Errors), StringComparison.Ordinal);
        (await administrator.GivePassword(house.Visitor(house.Neighbour))).ShouldBeAt("/inloggen/code");
        Assert.Equal(PasswordCheck.DoNotMatch, Assert.Single((await worker.GivePassword(house.Visitor(house.Neighbour), "een heel ander wachtwoord")).Errors));
    }

    [Fact]
    public async Task Logging_out_says_that_the_directory_stays_open()
    {
        var (worker, known) = await Somebody();
        var browser = house.Visitor();
        var account = await (await browser.LogInAs(known, "/inloggen?terug=/mijn-account")).GiveCode(worker);

        var page = await account.FormWith("Log uit").Press("Log uit");

        Assert.Equal("U bent uitgelogd", page.Heading);
        Assert.Contains("Testgids", page.Html, StringComparison.Ordinal);
        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Session_counts_as_any_other()
    {
        var (worker, known) = await Somebody();
        var browser = house.Visitor();
        var page = await (await browser.LogInAs(known, "/inloggen?terug=/mijn-account")).GiveCode(worker);
        Assert.Single(page.All(".sessions > li"));

        house.Clock.Advance(TimeSpan.FromHours(13));

        (await browser.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Who_has_no_password_proves_it_again_at_the_directory_and_with_the_code()
    {
        var (administrator, known, browser) = await AnAdministratorWithoutPassword();
        var asked = (await browser.Get("/beheer/mensen/nieuw")).ShouldBeAt("/nogmaals");

        var back = await (await asked.Follow("Log opnieuw in met Testgids")).FormWith(known.Name).Press(known.Name);
        var form = await back.ShouldBeAt("/nogmaals").Fill("Code", administrator.Code).Press("Ga verder");

        form.ShouldBeAt("/beheer/mensen/nieuw");
    }

    [Fact]
    public async Task Directory_that_does_not_ask_anew_or_answers_for_somebody_else_proves_nothing()
    {
        var (administrator, known, browser) = await AnAdministratorWithoutPassword();
        var (_, other) = await Somebody();
        await house.Visitor().LogInAs(other);

        known.ProvedAt = house.Clock.GetUtcNow().AddHours(-1);
        foreach (var person in new[] { known, other })
        {
            var asked = (await browser.Get("/beheer/mensen/nieuw")).ShouldBeAt("/nogmaals");
            var back = (await (await asked.Follow("Log opnieuw in met Testgids")).FormWith(person.Name).Press(person.Name)).ShouldBeAt("/nogmaals");
            Assert.Contains("vroeg niet opnieuw", Page.Text(back.One(".notice")), StringComparison.Ordinal);
            Assert.DoesNotContain("Code", back.Texts("label"));
        }

        (await browser.Get("/beheer/mensen/nieuw")).ShouldBeAt("/nogmaals");
        Assert.NotNull(administrator);
    }

    private async Task<(SomebodyAtTheDoor, IssuerPerson, Browser)> AnAdministratorWithoutPassword()
    {
        var (administrator, known) = await Somebody(RoleCodes.Administrator);
        await house.Inside().Change(db => db.Set<Account>().Where(account => account.Id == administrator.Account.Value).ExecuteUpdateAsync(row => row.SetProperty(account => account.PasswordHash, (string?)null), Ct));
        var browser = house.Visitor();
        await (await browser.LogInAs(known)).GiveCode(administrator);
        house.Clock.Advance(Session.ProofHolds + TimeSpan.FromMinutes(1));
        return (administrator, known, browser);
    }

    private async Task<(SomebodyAtTheDoor, IssuerPerson)> Somebody(string role = RoleCodes.Worker)
    {
        var person = await house.Given.SomebodyAtTheDoor(role);
        return (person, house.Issuer.Knows(person.Email, person.Email));
    }

    private Task<List<string>> EventsOf(AccountId account) =>
        house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Subject == account.Value.ToString()).Select(entry => entry.Event).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteWorkAccountHouse house) : LogInWithWorkAccountTests(house), IClassFixture<SqliteWorkAccountHouse>;

    public sealed class OnPostgres(PostgresWorkAccountHouse house) : LogInWithWorkAccountTests(house), IClassFixture<PostgresWorkAccountHouse>;
}
