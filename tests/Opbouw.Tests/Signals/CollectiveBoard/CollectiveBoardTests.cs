using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;
using Opbouw.Signals.CollectiveBoard;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.CollectiveBoard;

/// <summary>A team sees what it hears again and again, without a case and without a name.</summary>
public abstract class CollectiveBoardTests(TestHouse house)
{
    private const string Loneliness = "Ook gehoord: eenzaamheid";

    private Inside Inside => house.Inside();

    [Fact]
    public async Task Each_colleague_counts_once_a_week_and_can_take_it_back()
    {
        var (one, other) = await Two();

        await Press(one);
        await Inside.Do<MarkTheme, Nothing>(one, new MarkTheme(Guid.CreateVersion7(), one.Team, Theme.Loneliness, Heard: true));
        var page = await Press(other);

        Assert.Contains("2 collega’s", Row(page), StringComparison.Ordinal);
        Assert.DoesNotContain(one.Name, page.One("main").TextContent, StringComparison.Ordinal);
        page = await Press(other);
        Assert.Contains("1 collega", Row(page), StringComparison.Ordinal);
        Assert.Equal("false", page.One("#Loneliness button").GetAttribute("aria-pressed"));
        Assert.Equal("true", (await one.Get("/bord")).One("#Loneliness button").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Three_weeks_rising_is_said_and_stands_on_top()
    {
        var (one, other) = await Two();
        var third = await house.Given.Somebody(RoleCodes.WijkteamColleague, one.Team);
        var monday = LocalTime.MondayOf(LocalTime.DayOf(house.Clock.GetUtcNow()));
        foreach (var (weeksAgo, people) in new[] { (3, new[] { one }), (2, [one, other]), (1, [one, other, third]) })
            foreach (var person in people)
                await Inside.Add(new ThemeMark { TeamId = one.Team, Monday = monday.AddDays(-7 * weeksAgo), Theme = Theme.Work, AccountId = person.Account });
        await Inside.Add(new ThemeMark { TeamId = one.Team, Monday = monday.AddDays(-7), Theme = Theme.Housing, AccountId = one.Account });

        var page = await third.Get("/bord");

        Assert.Equal("Work", page.All("[aria-labelledby=bord] .ledger > li")[0].Id);
        Assert.Equal(["Drie weken stijgend"], page.Texts("main .badge"));
        Assert.Contains("Acht weken: 0, 0, 0, 0, 1, 2, 3, 0.", page.One("#Work").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.All("#Work a"));
        await house.Given.AFindSpot(one.Team);
        var signal = await (await one.Get("/bord")).Follow("Schrijf hier een signaal over op");
        Assert.Equal("Work", signal.One("select[name='Form.Theme'] option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Another_team_sees_and_marks_nothing_here()
    {
        var (one, _) = await Two();
        var stranger = await house.Given.AWorker();
        await Press(one);

        (await stranger.Get($"/bord?team={one.Team.Value}")).ShouldBe(System.Net.HttpStatusCode.NotFound);
        Assert.IsType<Outcome<Nothing>.Missing>(await Inside.Try<MarkTheme, Nothing>(stranger, new MarkTheme(Guid.CreateVersion7(), one.Team, Theme.Loneliness, Heard: true)));
        Assert.Contains("nog niemand", Row(await stranger.Get("/bord")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 0 0 1 2 3 0", true)]
    [InlineData("0 0 0 1 2 2 9", false)]
    [InlineData("3 2 1 2 3 4 0", true)]
    [InlineData("0 0 1 3 2 3 4", false)]
    public void Rising_is_three_whole_weeks_each_above_the_one_before(string weeks, bool rises) =>
        Assert.Equal(rises, new ThemeTrend(Theme.Work, [.. weeks.Split(' ').Select(int.Parse)]).Rises(3));

    private static string Row(Page page) => Page.Text(page.One("#Loneliness"));

    private static async Task<Page> Press(Person person) => await (await person.Get("/bord")).FormWith(Loneliness).Press(Loneliness);

    private async Task<(Person One, Person Other)> Two()
    {
        var one = await house.Given.AWorker();
        return (one, await house.Given.Somebody(RoleCodes.WijkteamColleague, one.Team));
    }

    public sealed class OnSqlite(SqliteHouse house) : CollectiveBoardTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : CollectiveBoardTests(house), IClassFixture<PostgresHouse>;
}
