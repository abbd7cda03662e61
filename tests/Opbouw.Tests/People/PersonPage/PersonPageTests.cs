using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.PersonPage;

public abstract class PersonPageTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => Opbouw.Shared.Time.LocalTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task New_role_counts_at_the_next_request()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var colleague = await house.Given.Somebody(RoleCodes.WijkteamColleague);
        (await colleague.Get("/partners")).ShouldBe(HttpStatusCode.NotFound);

        var page = await (await administrator.Get($"/beheer/mensen/{colleague.Account.Value}/rol")).FormWith("Geef deze rol").Choose("Opbouwwerker").Press("Geef deze rol");

        page.ShouldHaveNoErrors().ShouldBeAt($"/beheer/mensen/{colleague.Account.Value}");
        (await colleague.Get("/partners")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Role_ends_after_its_last_day()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.AWorker();
        var page = await administrator.Get($"/beheer/mensen/{worker.Account.Value}");

        var done = await (await page.Follow("Beëindig Opbouwwerker")).FormWith("Beëindig").Press("Beëindig");

        done.ShouldHaveNoErrors().ShouldBeAt($"/beheer/mensen/{worker.Account.Value}");
        (await worker.Get("/partners")).ShouldBe(HttpStatusCode.OK);
        var grant = await house.Inside().Read(db => db.Set<RoleGrant>().SingleAsync(known => known.AccountId == worker.Account, Ct));
        Assert.Equal(Today, grant.Until);
        await house.Inside().Change(async db => (await db.Set<RoleGrant>().SingleAsync(known => known.AccountId == worker.Account, Ct)).Until = Today.AddDays(-1));
        (await worker.Get("/partners")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Team_has_a_first_and_a_last_day()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.AWorker();
        var team = await house.Given.ATeam("Wijkteam Datums");

        var form = (await administrator.Get($"/beheer/mensen/{worker.Account.Value}/team")).Fill("Team", "Wijkteam Datums").Fill("Eerste dag", "01-09-2026").Fill("Laatste dag", "31-12-2026");
        (await form.Press("Zet in dit team")).ShouldHaveNoErrors();

        var member = await house.Inside().Read(db => db.Set<TeamMember>().SingleAsync(known => known.TeamId == team, Ct));
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 31)), (member.From, member.Until));
        Assert.DoesNotContain(team, (await house.Inside().ActorOf(worker)).Teams);
    }

    [Fact]
    public async Task Dates_the_wrong_way_round_are_refused()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.AWorker();
        await house.Given.ATeam("Wijkteam Andersom");

        var page = await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}/team")).Fill("Team", "Wijkteam Andersom").Fill("Eerste dag", "02-09-2026").Fill("Laatste dag", "01-09-2026").Press("Zet in dit team");

        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Ended_account_is_out_at_once()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.AWorker();
        (await worker.Get("/mijn-account")).ShouldBeAt("/mijn-account");

        await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Ja, beëindig het account").Press("Ja, beëindig het account");

        (await worker.Get("/mijn-account")).ShouldBeAt("/inloggen");
        Assert.Empty(await house.Inside().Read(db => db.Set<Session>().Where(session => session.AccountId == worker.Account.Value).ToListAsync(Ct)));
        Assert.NotNull((await house.Inside().Read(db => db.Set<Account>().SingleAsync(account => account.Id == worker.Account.Value, Ct))).EndedAt);
    }

    [Fact]
    public async Task New_invitation_closes_the_old_doors_when_it_is_used()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.SomebodyAtTheDoor();
        var shown = await (await administrator.Get($"/beheer/mensen/{worker.Account.Value}")).FormWith("Stuur een nieuwe uitnodiging").Press("Stuur een nieuwe uitnodiging");
        (await worker.GivePassword(house.Visitor())).ShouldBeAt("/inloggen/code");

        var after = await (await house.Visitor().Get(Page.Text(shown.One(".invite-link")))).Fill("Nieuw wachtwoord", "vier blauwe bankjes").Press("Bewaar het wachtwoord");

        after.ShouldBeAt("/inloggen/code");
        Assert.Single((await worker.GivePassword(house.Visitor())).ShouldBeAt("/inloggen").Errors);
    }

    [Fact]
    public async Task Administrator_cannot_change_the_own_roles()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await (await administrator.Get($"/beheer/mensen/{administrator.Account.Value}/rol")).FormWith("Geef deze rol").Choose("Opbouwwerker").Press("Geef deze rol");

        Assert.Single(page.Errors);
        Assert.DoesNotContain(RoleCodes.Worker, await RolesOf(administrator));
    }

    [Fact]
    public async Task Administrator_sees_nothing_of_the_work()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var actor = await house.Inside().ActorOf(administrator);

        Assert.NotEmpty(actor.Permissions);
        Assert.All(actor.Permissions, code => Assert.True(code.StartsWith("people.", StringComparison.Ordinal) || code.StartsWith("areas.", StringComparison.Ordinal) || code.StartsWith("settings.", StringComparison.Ordinal) || code.StartsWith("upkeep.", StringComparison.Ordinal), code));
        (await administrator.Get("/partners")).ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<List<string>> RolesOf(Person person) =>
        house.Inside().Read(db => db.Set<RoleGrant>().Where(grant => grant.AccountId == person.Account).Select(grant => grant.RoleCode).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : PersonPageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PersonPageTests(house), IClassFixture<PostgresHouse>;
}
