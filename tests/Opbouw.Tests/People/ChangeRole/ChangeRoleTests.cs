using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.ChangeRole;

public abstract class ChangeRoleTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_right_is_gone_at_the_next_request()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var officer = await house.Given.Somebody(RoleCodes.PrivacyOfficer);
        (await officer.Get("/team")).ShouldBe(HttpStatusCode.OK);

        var page = await (await administrator.Get($"/beheer/rollen/{RoleCodes.PrivacyOfficer}")).FormWith("Bewaar").Untick("Zien wie waar werkt").Press("Bewaar");

        page.ShouldBeAt("/beheer/rollen");
        (await officer.Get("/team")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Roles_are_shown_with_their_rights_in_words()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await administrator.Get("/beheer/rollen");

        Assert.Equal(RoleCodes.All.Count, page.All(".role-list > li").Count);
        Assert.Contains("Partners en hun mensen bijhouden", page.Texts(".role-list li li"));
        Assert.DoesNotContain(page.Texts(".role-list li li"), text => text.Contains('.', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RoleCodes.Administrator)]
    [InlineData(RoleCodes.Funder)]
    public async Task Content_can_be_given_neither_by_the_form_nor_past_it(string role)
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await administrator.Get($"/beheer/rollen/{role}");
        Assert.DoesNotContain(page.Texts("label"), label => label.StartsWith("Contacten", StringComparison.Ordinal));
        var outcome = await house.Inside().Try<Opbouw.People.ChangeRole.ChangeRole, Nothing>(administrator, new(Guid.CreateVersion7(), role, ["fieldwork.record-contact"]));

        Assert.Equal(RoleRules.NotForThisRole, Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal);
        var rights = await house.Inside().Read(db => db.Set<Role>().AsNoTracking().SingleAsync(known => known.Code == role, Ct));
        Assert.DoesNotContain("fieldwork.record-contact", rights.Permissions);
    }

    [Fact]
    public async Task Only_the_administrator_changes_roles()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader);

        var outcome = await house.Inside().Try<Opbouw.People.ChangeRole.ChangeRole, Nothing>(leader, new(Guid.CreateVersion7(), RoleCodes.Editor, []));

        Assert.IsType<Outcome<Nothing>.Missing>(outcome);
    }

    public sealed class OnSqlite(SqliteHouse house) : ChangeRoleTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ChangeRoleTests(house), IClassFixture<PostgresHouse>;
}
