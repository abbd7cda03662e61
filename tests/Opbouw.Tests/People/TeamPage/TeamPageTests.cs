using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.TeamPage;

public abstract class TeamPageTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leader_makes_a_team_and_says_where_it_works()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader);
        var made = await (await leader.Get("/beheer/teams/nieuw")).Fill("Naam van het team", "Buurtkracht Kaart").Choose("Buurtkracht").Press("Bewaar het team");
        made.ShouldHaveNoErrors();
        Assert.Equal("Buurtkracht Kaart", made.Heading);

        var withArea = await made.Fill("Gebied", "– – Almere Haven").Fill("Eerste dag", "01-01-2026").Press("Geef dit gebied");

        Assert.Contains("Almere Haven", Assert.Single(withArea.ShouldHaveNoErrors().Texts(".team-areas > li")), StringComparison.Ordinal);
        var twice = await withArea.Fill("Gebied", "– – Almere Haven").Press("Geef dit gebied");
        Assert.Single(twice.Errors);
        var ended = await withArea.FormWith("Vandaag is de laatste dag in Almere Haven").Press("Vandaag is de laatste dag in Almere Haven");
        Assert.NotNull((await house.Inside().Read(db => db.Set<TeamArea>().SingleAsync(Ct))).Until);
        Assert.Contains("tot en met", Assert.Single(ended.Texts(".team-areas > li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_that_is_in_use_is_refused()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader);
        await house.Given.ATeam("Wijkteam Dubbel");

        var page = await (await leader.Get("/beheer/teams/nieuw")).Fill("Naam van het team", "Wijkteam Dubbel").Choose("Wijkteam").Press("Bewaar het team");

        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Directory_shows_who_works_where_today()
    {
        var team = await house.Given.ATeam("Buurtkracht Gids");
        var worker = await house.Given.AWorker(team, "Samira Gids");
        var gone = await house.Given.AWorker(team, "Jeroen Weg");
        await house.Inside().Change(async db => (await db.Set<TeamMember>().SingleAsync(member => member.AccountId == gone.Account, Ct)).Until = new DateOnly(2026, 3, 9));

        var page = await worker.Get("/team");

        Assert.Contains("Buurtkracht Gids", page.Texts(".directory h2"));
        var people = page.Texts(".directory li li");
        Assert.Contains(people, text => text.StartsWith("Samira Gids", StringComparison.Ordinal));
        Assert.DoesNotContain(people, text => text.StartsWith("Jeroen Weg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Team_that_ends_tomorrow_works_today_and_tomorrow_and_then_takes_nobody_in_and_loses_nothing()
    {
        var team = await house.Given.ATeam("Buurtkracht Bijna Klaar");
        var (worker, administrator, other) = (await house.Given.AWorker(team), await house.Given.Somebody(RoleCodes.Administrator), await house.Given.AWorker());
        var last = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        await house.Inside().Change(async db => (await db.Set<Team>().SingleAsync(known => known.Id == team, Ct)).EndsOn = last);
        var spot = await house.Given.AFindSpot(team, "Hoek Bijna Klaar");

        Assert.Contains("Buurtkracht Bijna Klaar", (await worker.Get("/team")).Texts(".directory h2"));
        var second = await (await administrator.Get("/beheer/teams/nieuw")).Fill("Naam van het team", "Buurtkracht Bijna Klaar").Choose("Buurtkracht").Press("Bewaar het team");
        Assert.Single(second.Errors);
        var late = await (await administrator.Get($"/beheer/mensen/{other.Account.Value}/team")).Fill("Team", "Buurtkracht Bijna Klaar").Fill("Eerste dag", last.AddDays(1).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture)).Press("Zet in dit team");
        Assert.Contains("al gestopt", Assert.Single(late.Errors), StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Buurtkracht Bijna Klaar", (await (await house.LogIn(worker.Account)).Get("/team")).Texts(".directory h2"));
        house.Clock.Advance(TimeSpan.FromDays(1));
        var (after, keeper) = (await house.LogIn(worker.Account), await house.LogIn(administrator.Account));
        Assert.DoesNotContain("Buurtkracht Bijna Klaar", (await after.Get("/team")).Texts(".directory h2"));
        Assert.DoesNotContain("Buurtkracht Bijna Klaar", (await keeper.Get($"/beheer/mensen/{other.Account.Value}/team")).Texts("option"));
        Assert.Contains("Hoek Bijna Klaar", (await after.Get("/vindplekken")).Html, StringComparison.Ordinal);
        (await (await keeper.Get("/beheer/teams/nieuw")).Fill("Naam van het team", "Buurtkracht Bijna Klaar").Choose("Buurtkracht").Press("Bewaar het team")).ShouldHaveNoErrors();
    }

    public sealed class OnSqlite(SqliteHouse house) : TeamPageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TeamPageTests(house), IClassFixture<PostgresHouse>;
}
