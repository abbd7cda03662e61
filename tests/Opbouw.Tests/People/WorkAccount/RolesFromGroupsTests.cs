using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.People;
using Opbouw.People.LogInWithWorkAccount;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>Groups of a directory give ordinary roles, and never the keys of the house.</summary>
[Trait("Kind", "Trust")]
public abstract class RolesFromGroupsTests(WorkAccountHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Group_gives_a_role_and_it_ends_at_the_next_log_in_after_it_was_left()
    {
        var (worker, known) = await Somebody();
        known.Groups = ["iets anders", "groep-editor"];
        await house.Visitor().LogInAs(known);
        Assert.Equal([RoleCodes.Editor, RoleCodes.Worker], await RolesOf(worker));

        known.Groups = [];
        await house.Visitor().LogInAs(known);

        Assert.Equal([RoleCodes.Worker], await RolesOf(worker));
        Assert.Equal([nameof(RoleEnded), nameof(RoleGranted)], (await EventsOf(worker)).Where(one => one.StartsWith("Role", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Role_that_ended_a_day_later_stays_in_the_history_of_the_person()
    {
        var (worker, known) = await Somebody();
        known.Groups = ["groep-editor"];
        await house.Visitor().LogInAs(known);
        house.Clock.Advance(TimeSpan.FromDays(2));
        known.Groups = [];

        await house.Visitor().LogInAs(known);

        Assert.Equal([RoleCodes.Worker], await RolesOf(worker));
        var page = await (await house.Given.Somebody(RoleCodes.Administrator)).Get($"/beheer/mensen/{worker.Account.Value}");
        Assert.Contains(page.Texts(".roles > li"), line => line.Contains("Redacteur", StringComparison.Ordinal) && line.Contains("Via het werkaccount", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Role_given_by_hand_is_not_touched()
    {
        var (worker, known) = await Somebody();
        known.Groups = ["groep-worker"];
        await house.Visitor().LogInAs(known);
        known.Groups = [];

        await house.Visitor().LogInAs(known);

        Assert.Equal([RoleCodes.Worker], await RolesOf(worker));
        Assert.DoesNotContain(nameof(RoleEnded), await EventsOf(worker));
    }

    [Fact]
    public async Task Group_of_another_kind_of_people_gives_nothing()
    {
        var (worker, known) = await Somebody();
        var (administrator, keeper) = await Somebody(RoleCodes.Administrator);
        (known.Groups, keeper.Groups) = (["groep-volunteer"], ["groep-editor"]);

        await house.Visitor().LogInAs(known);
        await house.Visitor().LogInAs(keeper);

        Assert.Equal([RoleCodes.Worker], await RolesOf(worker));
        Assert.Equal([RoleCodes.Administrator], await RolesOf(administrator));
    }

    [Fact]
    public async Task Role_that_an_administrator_made_wider_than_ordinary_is_not_given_from_outside()
    {
        var (worker, known) = await Somebody();
        known.Groups = ["groep-editor"];
        var before = await house.Inside().Read(db => db.Set<Role>().Where(role => role.Code == RoleCodes.Editor).Select(role => role.Permissions).SingleAsync(Ct));
        await SetEditor([.. before, "residents.protect"]);

        await house.Visitor().LogInAs(known);

        Assert.Equal([RoleCodes.Worker], await RolesOf(worker));
        await SetEditor(before);
        await house.Visitor().LogInAs(known);
        Assert.Equal([RoleCodes.Editor, RoleCodes.Worker], await RolesOf(worker));
    }

    [Theory]
    [InlineData(RoleCodes.Administrator), InlineData(RoleCodes.PrivacyOfficer), InlineData(RoleCodes.TeamLeader), InlineData(RoleCodes.PartnerPerson), InlineData(RoleCodes.Funder)]
    public async Task Planted_mapping_to_more_is_refused_when_the_program_starts_and_does_nothing_while_it_runs(string role)
    {
        var planted = Planted(role);
        var (worker, _) = await Somebody(RoleCodes.Editor);
        var account = await house.Inside().Read(db => db.Set<Account>().SingleAsync(one => one.Id == worker.Account.Value, Ct));

        await house.Services.GetRequiredService<WriteLanes>().RunAsync(
            house.Services.GetRequiredService<OrganisationRegistry>().All.Single(one => one.Id == house.Home.Id),
            Actor.House,
            async (lane, ct) =>
            {
                await lane.GetRequiredService<RolesFromGroups>().FollowAsync(account, new HashSet<string> { role }, ct);
                return await lane.GetRequiredService<OpbouwDb>().SaveChangesAsync(ct);
            },
            _ => true,
            Ct);

        Assert.Contains($"mag de rol '{role}' niet geven", Assert.Single(planted.Refusals), StringComparison.Ordinal);
        Assert.Empty(planted.All.Single().RolesOf(["bazen"]));
        Assert.Equal([RoleCodes.Editor], await RolesOf(worker));
    }

    private static WorkAccountIssuers Planted(string role)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Opbouw:WorkAccount:Issuer"] = "https://gids.voorbeeld",
            ["Opbouw:WorkAccount:Name"] = "Testgids",
            ["Opbouw:WorkAccount:ClientId"] = "opbouw",
            ["Opbouw:WorkAccount:ClientSecret"] = WorkAccountHouse.Secret,
            ["Opbouw:WorkAccount:Groups:0:Group"] = "bazen",
            ["Opbouw:WorkAccount:Groups:0:Role"] = role,
        }).Build();
        return WorkAccountIssuers.From(configuration, OrganisationRegistry.From(configuration));
    }

    private Task SetEditor(List<string> permissions) => house.Inside().Change(async db => (await db.Set<Role>().SingleAsync(role => role.Code == RoleCodes.Editor, Ct)).Permissions = permissions);

    private async Task<(SomebodyAtTheDoor, IssuerPerson)> Somebody(string role = RoleCodes.Worker)
    {
        var person = await house.Given.SomebodyAtTheDoor(role);
        return (person, house.Issuer.Knows(person.Email, person.Email));
    }

    private async Task<IReadOnlyList<string>> RolesOf(SomebodyAtTheDoor person) =>
        (await house.Inside().ActorOf(new Person(person.Account, "", person.Email, ActorKind.Staff, default, null, house.Visitor()))).Roles;

    private Task<List<string>> EventsOf(SomebodyAtTheDoor person) =>
        house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Subject == person.Account.Value.ToString()).Select(entry => entry.Event).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteWorkAccountHouse house) : RolesFromGroupsTests(house), IClassFixture<SqliteWorkAccountHouse>;

    public sealed class OnPostgres(PostgresWorkAccountHouse house) : RolesFromGroupsTests(house), IClassFixture<PostgresWorkAccountHouse>;
}
