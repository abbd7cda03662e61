using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.AddPerson;

/// <summary>From a name typed by the administrator to somebody who works: account, invitation, password, telephone.</summary>
public abstract class AddPersonTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invited_worker_chooses_a_password_sets_up_the_app_and_is_in()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        await house.Given.ATeam("Buurtkracht Uitnodiging");
        var (email, link) = await InviteSomebody(administrator, "Opbouwwerker", form => form.Fill("Team (mag leeg)", "Buurtkracht Uitnodiging"));
        var browser = house.Visitor();

        var welcome = await browser.Get(link);
        Assert.Contains("Samira", welcome.Heading, StringComparison.Ordinal);
        var weak = await welcome.Fill("Nieuw wachtwoord", "kort").Press("Bewaar het wachtwoord");
        Assert.Contains("te kort", Assert.Single(weak.Errors), StringComparison.Ordinal);
        var setUp = (await weak.Fill("Nieuw wachtwoord", "drie rode fietsen").Press("Bewaar het wachtwoord")).ShouldBeAt("/inloggen/tweede-stap");
        var key = Page.Text(setUp.One(".second-factor-key")).Replace(" ", "", StringComparison.Ordinal);
        await setUp.Fill("Code", Totp.CodeAt(key, house.Clock.GetUtcNow())).Press("Stel in");

        (await browser.Get("/team")).ShouldBe(HttpStatusCode.OK);
        (await browser.Get("/mijn-account")).ShouldBe(HttpStatusCode.OK);
        var account = await AccountOf(email);
        Assert.Equal(ActorKind.Staff, account.Kind);
        Assert.Single(await house.Inside().Read(db => db.Set<TeamMember>().Where(member => member.AccountId == account.AccountId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Link_works_once_and_a_week()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var (_, used) = await InviteSomebody(administrator, "Redacteur");
        await (await house.Visitor().Get(used)).Fill("Nieuw wachtwoord", "drie rode fietsen").Press("Bewaar het wachtwoord");
        Assert.Empty((await house.Visitor().Get(used)).All("form[method=post] input[type=password]"));

        var (_, old) = await InviteSomebody(administrator, "Redacteur");
        house.Clock.Advance(TimeSpan.FromDays(Opbouw.People.PeopleChosen.InviteDays.Usual) + TimeSpan.FromMinutes(1));
        var page = await house.Visitor().Get(old);

        Assert.Equal("Deze link werkt niet meer", page.Heading);
    }

    [Fact]
    public async Task Invitation_goes_out_by_mail_and_is_kept_as_a_hash()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var (email, link) = await InviteSomebody(administrator, "Opbouwwerker");
        var code = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];

        var mail = Assert.Single(await house.Inside().Mail(), message => message.To == email);
        Assert.Contains(link, mail.Body, StringComparison.Ordinal);
        var hashes = await house.Inside().Read(db => db.Set<Invite>().Select(invite => invite.CodeHash).ToListAsync(Ct));
        Assert.Contains(SecretCode.Hash(code), hashes);
        Assert.DoesNotContain(code, hashes);
        Assert.Equal(64, code.Length);
    }

    [Fact]
    public async Task Link_of_one_organisation_means_nothing_at_the_next()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var (_, link) = await InviteSomebody(administrator, "Opbouwwerker");

        var page = await house.Visitor(house.Neighbour).Get(new Uri(link).PathAndQuery);

        Assert.Equal("Deze link werkt niet meer", page.Heading);
    }

    [Fact]
    public async Task Same_form_sent_twice_makes_one_account_and_shows_the_link_once()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var form = (await administrator.Get("/beheer/mensen/nieuw")).Fill("Naam", "Samira Tweemaal").Fill("E-mailadres", "tweemaal@voorbeeld.test").Choose("Redacteur");

        var first = await administrator.Browser.Send(form.Request("Geef een account"));
        var second = await administrator.Browser.Send(form.Request("Geef een account"));

        Assert.Single(first.All(".invite-link"));
        Assert.Empty(second.All(".invite-link"));
        Assert.Single(await house.Inside().Read(db => db.Set<Account>().Where(account => account.Email == "tweemaal@voorbeeld.test").ToListAsync(Ct)));
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_and_typed_text_stays()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await (await administrator.Get("/beheer/mensen/nieuw")).Fill("Naam", "").Fill("E-mailadres", "geen adres").Fill("Vanaf", "31 februari").Press("Geef een account");

        Assert.Equal(4, page.Errors.Count);
        Assert.Contains("geen adres", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("Fout:", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Beheerder", "Opbouwwerker")]
    [InlineData("Opbouwwerker", "Gemeente of subsidiegever")]
    public async Task Roles_that_do_not_go_together_are_refused(string first, string second)
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await (await administrator.Get("/beheer/mensen/nieuw")).Fill("Naam", "Iemand").Fill("E-mailadres", "iemand@voorbeeld.test").Choose(first, "Welke rol?").Choose(second, "Welke rol?").Press("Geef een account");

        Assert.Single(page.Errors);
        Assert.False(await house.Inside().Read(db => db.Set<Account>().AnyAsync(account => account.Email == "iemand@voorbeeld.test", Ct)));
    }

    [Fact]
    public async Task Address_that_is_in_use_is_refused_in_capitals_too()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.AWorker();

        var page = await (await administrator.Get("/beheer/mensen/nieuw")).Fill("Naam", "Iemand").Fill("E-mailadres", worker.Email.ToUpperInvariant()).Choose("Redacteur").Press("Geef een account");

        Assert.Contains("al een account", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    private static async Task<(string Email, string Link)> InviteSomebody(Person administrator, string role, Func<Form, Form>? more = null)
    {
        var email = $"{Guid.NewGuid():N}@voorbeeld.test";
        var form = (await administrator.Get("/beheer/mensen/nieuw")).Fill("Naam", "Samira").Fill("E-mailadres", email).Choose(role);
        var done = (await (more?.Invoke(form) ?? form).Press("Geef een account")).ShouldHaveNoErrors();
        return (email, Page.Text(done.One(".invite-link")));
    }

    private Task<Account> AccountOf(string email) => house.Inside().Read(db => db.Set<Account>().AsNoTracking().SingleAsync(account => account.Email == email, Ct));

    public sealed class OnSqlite(SqliteHouse house) : AddPersonTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AddPersonTests(house), IClassFixture<PostgresHouse>;
}
