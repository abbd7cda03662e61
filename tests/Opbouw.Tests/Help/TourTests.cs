using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Help;
using Opbouw.People;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Help;

/// <summary>Who comes in for the first time is shown around: once, in five steps, and only as long as she wants.</summary>
public abstract class TourTests(TestHouse house)
{
    public static TheoryData<string, string> Roles => new()
    {
        { RoleCodes.Worker, "/mijn-dag" }, { RoleCodes.TeamLeader, "/teamoverzicht" }, { RoleCodes.PartnerPerson, "/vragen" }, { RoleCodes.Administrator, "/beheer/mensen" },
    };

    [Theory, MemberData(nameof(Roles))]
    public async Task Each_role_walks_five_steps_from_its_own_first_page_and_then_it_is_over(string role, string start)
    {
        var person = await Somebody(role);
        var page = (await person.Get("/mijn-werk")).ShouldBeAt(start);
        var tour = Tour.All.Single(tour => tour.First.Href == start);

        for (var number = 1; number <= 5; number++)
        {
            Assert.Equal($"Rondleiding: stap {number} van 5", Page.Text(page.One(".tour__way")));
            Assert.Equal((tour.Steps[number - 1].Title, tour.Steps[number - 1].Href), (Page.Text(page.One(".tour__title")), page.Path));
            page = (await page.FormWith(number == 5 ? "Klaar" : "Volgende").Press(number == 5 ? "Klaar" : "Volgende")).ShouldBe(HttpStatusCode.OK);
        }

        Assert.Empty(page.ShouldBeAt(start).All(".tour"));
        foreach (var step in tour.Steps) Assert.Empty((await person.Get(step.Href)).All(".tour"));
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Skipped_at_once_it_stays_away_also_after_the_next_log_in(string role, string start)
    {
        var person = await Somebody(role);

        var after = await Skip(await person.Get(start));

        Assert.Empty(after.ShouldBeAt(start).All(".tour"));
        Assert.Empty((await (await house.LogIn(person.Account)).Get(start)).All(".tour"));
    }

    [Fact]
    public async Task Who_stopped_halfway_finds_her_step_back_on_her_first_page_and_nowhere_in_the_way()
    {
        var worker = await house.Given.AWorker();
        var page = await worker.Get("/mijn-dag");
        for (var time = 0; time < 2; time++) page = await page.FormWith("Volgende").Press("Volgende");
        page.ShouldBeAt("/signalen/nieuw");

        var later = await house.LogIn(worker.Account);
        var start = await later.Get("/mijn-dag");

        Assert.Equal("Rondleiding: stap 3 van 5", Page.Text(start.One(".tour__way")));
        Assert.Equal("/signalen/nieuw", start.One(".tour a").GetAttribute("href"));
        foreach (var elsewhere in new[] { "/contact/nieuw", "/bundels", "/signalen", "/partners" }) Assert.Empty((await later.Get(elsewhere)).All(".tour"));
        Assert.Single((await start.Follow("Ga verder")).All(".tour"));
    }

    [Fact]
    public async Task Begins_again_from_help_for_who_wants()
    {
        var worker = await house.Given.AWorker();
        await Skip(await worker.Get("/mijn-dag"));

        var page = await (await worker.Get("/hulp")).Follow("Volg de rondleiding");
        Assert.Equal(["Rondleiding voor opbouwwerkers"], page.Texts("main h2"));
        var first = await page.FormWith("Begin").Press("Begin");

        Assert.Equal("Rondleiding: stap 1 van 5", Page.Text(first.ShouldBeAt("/mijn-dag").One(".tour__way")));
    }

    [Fact]
    public async Task Skipping_keeps_somebody_where_she_was()
    {
        var worker = await house.Given.AWorker();
        var page = await (await worker.Get("/mijn-dag")).FormWith("Volgende").Press("Volgende");

        (await Skip(page)).ShouldBeAt("/contact/nieuw");
    }

    [Fact]
    public async Task Somebody_with_two_roles_is_shown_around_in_both()
    {
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new RoleGrant { AccountId = worker.Account, RoleCode = RoleCodes.TeamLeader, From = new DateOnly(2026, 1, 1) });
        await Skip(await worker.Get("/mijn-dag"));

        Assert.Contains("Welkom. Hier zie je wat er wacht", (await worker.Get("/teamoverzicht")).Texts(".tour__title"));
        Assert.Equal(2, (await worker.Get("/hulp/rondleiding")).All("main h2").Count);
    }

    [Fact]
    public async Task Who_works_on_no_page_has_no_tour()
    {
        var resident = await house.Given.Somebody(RoleCodes.Resident);

        Assert.Empty((await house.Visitor().Get("/")).All(".tour"));
        Assert.Empty((await resident.Get("/mijn-account")).All(".tour"));
        Assert.Contains("Geen rondleiding", (await resident.Get("/hulp/rondleiding")).Texts(".empty__title"));
        Assert.DoesNotContain("Volg de rondleiding", (await resident.Get("/hulp")).Texts("a"));
    }

    [Theory]
    [InlineData("beheerder", "2")]
    [InlineData("bestaat-niet", "2")]
    [InlineData("opbouwwerker", "0")]
    [InlineData("opbouwwerker", "geen getal")]
    public async Task Tour_of_another_role_and_a_step_that_is_none_are_not_there(string tour, string step)
    {
        var worker = await house.Given.AWorker();
        var form = (await worker.Get("/mijn-dag")).FormWith("Volgende");

        (await form.Put("rondleiding", tour).Put("stap", step).Press("Volgende")).ShouldBe(HttpStatusCode.NotFound);

        Assert.Empty(await house.Inside().Read(db => db.Set<TourProgress>().Where(walk => walk.AccountId == worker.Account).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, MemberData(nameof(Roles))]
    public void Role_as_it_is_in_the_beginning_may_enter_all_five(string role, string start)
    {
        var rights = House.Modules.SelectMany(module => module.Permissions).Where(right => right.DefaultRoles.Contains(role)).Select(right => right.Code).ToHashSet();

        Assert.Equal(5, Tour.For(rights).Single(tour => tour.First.Href == start).Steps.Count);
    }

    [Fact]
    public void Step_to_a_page_that_somebody_may_not_enter_is_left_out()
    {
        var rights = Tour.All[0].Steps.Select(step => step.Permission).Where(right => right != Opbouw.Agenda.AgendaRights.TellBackCode).ToHashSet();

        Assert.Equal(4, Tour.For(rights).Single().Steps.Count);
    }

    private async Task<Person> Somebody(string role) =>
        role == RoleCodes.PartnerPerson ? await house.Given.APartnerPerson() : await house.Given.Somebody(role, await house.Given.ATeam());

    private static Task<Page> Skip(Page page) => page.FormWith("Sla over").Press("Sla over");

    public sealed class OnSqlite(SqliteHouse house) : TourTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TourTests(house), IClassFixture<PostgresHouse>;
}
