using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Agenda;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.Ageing;

/// <summary>Each morning the house brings up questions whose date comes near or has passed. Nobody has to press anything.</summary>
public abstract class AgeQuestionsTests(TestHouse house)
{
    private const string Code = "agenda.age-questions";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_person_is_reminded_on_the_morning_of_the_step_and_not_the_day_before()
    {
        var (item, address, _) = await AQuestion();

        await MorningAt(due => due.AddDays(-8), item);
        var early = await Reminders(address);
        await MorningAt(due => due.AddDays(-7), item);

        Assert.Empty(early);
        Assert.Equal(["Herinnering aan een vraag van bewoners"], await Reminders(address));
        Assert.Equal([(-7, AgeingRecipient.AskedPerson, 1)], (await Steps(item)).Select(step => (step.Days, step.To, step.Mails)));
    }

    [Fact]
    public async Task A_step_is_taken_once_also_when_another_node_or_the_next_morning_comes_by()
    {
        var (item, address, _) = await AQuestion();
        await MorningAt(due => due.AddDays(-7), item);

        await OtherNode().RunDueAsync(Home, Ct);
        await MorningAt(due => due.AddDays(-6), item);

        Assert.Single(await Reminders(address));
        Assert.Single(await TakenInTrail(item));
    }

    [Fact]
    public async Task Nodes_that_both_believe_it_is_their_turn_take_the_step_once()
    {
        var (item, address, _) = await AQuestion();
        var due = await DueOf(item);
        GoTo(due.AddDays(-7));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Unleased()));

        Assert.Single(await Reminders(address));
        Assert.Single(await TakenInTrail(item));
    }

    [Fact]
    public async Task After_a_standstill_everybody_gets_one_mail_and_the_team_leader_hears_too()
    {
        var (item, address, team) = await AQuestion();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, team);

        await MorningAt(due => due.AddDays(30), item);

        Assert.Single(await Reminders(address));
        Assert.Single(await house.Inside().Mail(), mail => mail.To == leader.Email && mail.Subject == "Een antwoord of belofte is te laat");
        Assert.Equal([2, 14, 21], (await Steps(item)).Select(step => step.Days).Order());
    }

    [Fact]
    public async Task Without_a_date_that_is_near_nothing_is_written()
    {
        var (item, _, _) = await AQuestion();
        var before = await house.Inside().Read(db => db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Code == Code, Ct));

        GoTo((await DueOf(item)).AddDays(-20));
        var ran = await OtherNode().RunDueAsync(Home, Ct);

        Assert.Empty(ran);
        Assert.Equal(before?.Due, (await house.Inside().Read(db => db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Code == Code, Ct)))?.Due);
    }

    private Organisation Home => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id);

    /// <summary>A question of this test alone; questions of earlier tests no longer wait for anything.</summary>
    private async Task<(AgendaItemId Item, string Address, TeamId Team)> AQuestion()
    {
        await house.Inside().Change(async db =>
        {
            foreach (var earlier in await db.Set<AgendaItem>().ToListAsync(Ct))
                db.Entry(earlier).Property(item => item.Status).CurrentValue = AgendaStatus.Closed;
        });
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var person = await house.Given.APersonAtPartner(partner);
        return (await house.Given.AQuestion(worker, partner, person), person.Email!, worker.Team);
    }

    private async Task MorningAt(Func<DateOnly, DateOnly> when, AgendaItemId item)
    {
        GoTo(when(await DueOf(item)));
        await house.Inside().RunDueJobs();
    }

    /// <summary>Half past seven in Amsterdam, winter or summer: after the hour of the job.</summary>
    private void GoTo(DateOnly day) => house.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(6, 30), TimeSpan.Zero));

    private Task<DateOnly> DueOf(AgendaItemId item) => house.Inside().Read(db => db.Set<AgendaItem>().Where(known => known.Id == item).Select(known => known.AnswerBy).SingleAsync(Ct));

    private Task<List<TakenStep>> Steps(AgendaItemId item) => house.Inside().Read(db => db.Set<TakenStep>().AsNoTracking().Where(step => step.AgendaItemId == item).ToListAsync(Ct));

    private async Task<List<string>> Reminders(string address) =>
        [.. (await house.Inside().Mail()).Where(mail => mail.To == address && mail.Subject.StartsWith("Herinnering", StringComparison.Ordinal)).Select(mail => mail.Subject)];

    private Task<List<TrailEntry>> TakenInTrail(AgendaItemId item) => house.Inside().Read(db =>
        db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Event == nameof(AgeingStepTaken) && entry.Subject == item.Value.ToString()).ToListAsync(Ct));

    private JobKind Kind => house.Services.GetRequiredService<IReadOnlyList<JobKind>>().Single(kind => kind.Code == Code);

    private JobRunner OtherNode() => ActivatorUtilities.CreateInstance<JobRunner>(house.Services, (IReadOnlyList<JobKind>)[Kind]);

    /// <summary>The job as a node runs it that does not know that its lease has ended.</summary>
    private async Task Unleased()
    {
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(Home, Actor.House);
        var job = (IJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, Kind.Job);
        var now = house.Clock.GetUtcNow();
        await job.RunAsync(new JobTurn(now, now), Ct);
    }

    public sealed class OnSqlite(SqliteHouse house) : AgeQuestionsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AgeQuestionsTests(house), IClassFixture<PostgresHouse>;
}
