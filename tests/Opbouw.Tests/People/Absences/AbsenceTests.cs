using Opbouw.FieldWork;
using Opbouw.FieldWork.CallBacks;
using Opbouw.FieldWork.Rounds;
using Opbouw.People;
using Opbouw.People.Absences;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.Absences;

/// <summary>Who is away is seen to by a colleague, and nobody's promise falls between.</summary>
public abstract class AbsenceTests(TestHouse house)
{
    private Inside Inside => house.Inside();

    private DateOnly Today => LocalTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task The_deputy_sees_in_her_own_day_what_cannot_wait_and_nothing_that_is_private()
    {
        var (away, deputy) = await Two();
        var spot = await house.Given.AFindSpot(away.Team, "Theehuis De Kwikstaart");
        await Inside.Do<PlanCallBack, CallBackId>(away, new PlanCallBack(CallBackId.New(), "de sleutel van de zaal", Today) { FindSpotId = spot.Id });
        await Inside.Do<PlanRound, RoundId>(away, new PlanRound(RoundId.New(), Today, [new PlannedStop(spot.Id, new TimeOnly(9, 0))]));
        await house.Given.AContact(away, spot, line: "Alleen voor mijn ogen", circle: Circle.Own);
        Assert.DoesNotContain("de sleutel van de zaal", (await deputy.Get("/mijn-dag")).Html, StringComparison.Ordinal);

        await Note(away, deputy, Today, Today.AddDays(3));

        var day = await deputy.Get("/mijn-dag");
        Assert.Contains(day.Texts("li.task"), text => text.Contains("de sleutel van de zaal", StringComparison.Ordinal) && text.Contains($"Voor {away.Name}, die er niet is.", StringComparison.Ordinal));
        Assert.Contains(day.Texts("li.task"), text => text.Contains("Theehuis De Kwikstaart", StringComparison.Ordinal) && text.Contains($"Voor {away.Name}", StringComparison.Ordinal));
        Assert.DoesNotContain("Alleen voor mijn ogen", (await deputy.Get("/terugvinden?woorden=ogen")).Html, StringComparison.Ordinal);
        await day.FormWith($"Gedaan Theehuis De Kwikstaart").Press($"Gedaan Theehuis De Kwikstaart");
        Assert.DoesNotContain("de sleutel van de zaal", (await away.Get("/mijn-dag")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_she_is_back()
    {
        var (away, deputy) = await Two();
        var spot = await house.Given.AFindSpot(away.Team);
        await Inside.Do<PlanCallBack, CallBackId>(away, new PlanCallBack(CallBackId.New(), "de tafels", Today) { FindSpotId = spot.Id });
        await Note(away, deputy, Today, Today.AddDays(3));

        await (await away.Get("/afwezig")).FormWith($"Weer terug: {away.Name}").Press($"Weer terug: {away.Name}");

        Assert.DoesNotContain("de tafels", (await deputy.Get("/mijn-dag")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_who_is_away_too_is_followed_to_hers()
    {
        var (first, second) = await Two();
        var third = await house.Given.AWorker(first.Team);
        await Note(first, second, Today, Today.AddDays(3));
        await Note(second, third, Today, Today.AddDays(1));

        Assert.Equal([first.Account, second.Account], (await Inside.ActorOf(third)).StandsInFor.Keys.OrderBy(account => account == second.Account));
        Assert.Empty((await Inside.ActorOf(second)).StandsInFor);

        var refused = Assert.IsType<Outcome<AbsenceId>.Refused>(await Try(third, first, Today, Today));
        Assert.Equal("absence.in-a-circle", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_deputy_of_a_deputy_of_a_deputy_hears_it_and_when_one_is_back_she_does()
    {
        var (first, second) = await Two();
        var (third, fourth) = (await house.Given.AWorker(first.Team), await house.Given.AWorker(first.Team));
        await Note(first, second, Today, Today.AddDays(5));
        await Note(second, third, Today, Today.AddDays(5));
        await Note(third, fourth, Today, Today.AddDays(1));

        Assert.Equal(3, (await Inside.ActorOf(fourth)).StandsInFor.Count);
        house.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Empty((await Inside.ActorOf(fourth)).StandsInFor);
        Assert.Equal(2, (await Inside.ActorOf(third)).StandsInFor.Count);
        Assert.Empty((await Inside.ActorOf(second)).StandsInFor);
    }

    [Fact]
    public async Task When_the_deputy_leaves_for_good_the_team_leader_hears_that_nobody_stands_in()
    {
        var (away, deputy) = await Two();
        var (leader, administrator) = (await house.Given.Somebody(RoleCodes.TeamLeader, away.Team), await house.Given.Somebody(RoleCodes.Administrator));
        await Note(away, deputy, Today, Today.AddDays(5));

        await Inside.Do<Opbouw.People.PersonPage.EndAccount, Nothing>(administrator, new(Guid.CreateVersion7(), deputy.Account));

        var page = await (await house.LogIn(leader.Account)).Get("/meldingen");
        Assert.Contains($"{away.Name} is er niet en heeft geen vervanger meer", page.Html, StringComparison.Ordinal);
        Assert.True((await Try(away, await house.Given.AWorker(away.Team), Today, Today.AddDays(5))).IsDone);
    }

    [Fact]
    public async Task Only_a_colleague_of_the_team_and_only_dates_that_can_be()
    {
        var (away, deputy) = await Two();
        var stranger = await house.Given.AWorker();

        Assert.Equal("absence.not-a-deputy", Code(await Try(away, stranger, Today, Today)));
        Assert.Equal("absence.not-a-deputy", Code(await Try(away, away, Today, Today)));
        Assert.Equal("absence.dates-turned", Code(await Try(away, deputy, Today.AddDays(2), Today)));
        Assert.Equal("absence.in-the-past", Code(await Try(away, deputy, Today.AddDays(-2), Today.AddDays(-1))));
        await Note(away, deputy, Today, Today.AddDays(3));
        Assert.Equal("absence.overlaps", Code(await Try(away, deputy, Today.AddDays(3), Today.AddDays(5))));
    }

    [Fact]
    public async Task A_worker_writes_down_her_own_and_a_leader_that_of_the_team()
    {
        var (away, deputy) = await Two();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, away.Team);
        var otherLeader = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());
        NoteAbsence ForAway() => new(AbsenceId.New(), away.Account, deputy.Account, Today, Today.AddDays(1));

        Assert.IsType<Outcome<AbsenceId>.Missing>(await Inside.Try<NoteAbsence, AbsenceId>(deputy, ForAway()));
        Assert.IsType<Outcome<AbsenceId>.Missing>(await Inside.Try<NoteAbsence, AbsenceId>(otherLeader, ForAway()));

        var page = await (await leader.Get("/afwezig")).Fill("Wie is er niet?", away.Name).Fill("Eerste dag", Typed(Today)).Fill("Laatste dag", Typed(Today.AddDays(1)))
            .Fill("Wie vervangt?", deputy.Name).Press("Bewaar de afwezigheid");
        Assert.Contains($"{deputy.Name} vervangt.", page.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        Assert.Contains("Afwezig", (await deputy.Get("/team")).Texts(".directory .badge"));
    }

    private static string Typed(DateOnly day) => day.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Code(Outcome<AbsenceId> outcome) => Assert.IsType<Outcome<AbsenceId>.Refused>(outcome).Refusal.Code;

    private async Task<(Person Away, Person Deputy)> Two()
    {
        var away = await house.Given.AWorker();
        return (away, await house.Given.AWorker(away.Team));
    }

    private Task<Outcome<AbsenceId>> Try(Person away, Person deputy, DateOnly from, DateOnly until) =>
        Inside.Try<NoteAbsence, AbsenceId>(away, new NoteAbsence(AbsenceId.New(), away.Account, deputy.Account, from, until));

    private async Task Note(Person away, Person deputy, DateOnly from, DateOnly until) => Assert.True((await Try(away, deputy, from, until)).IsDone);

    public sealed class OnSqlite(SqliteHouse house) : AbsenceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AbsenceTests(house), IClassFixture<PostgresHouse>;
}
