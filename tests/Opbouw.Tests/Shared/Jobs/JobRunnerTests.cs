using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Jobs;

public abstract class JobRunnerTests(TestHouse house)
{
    private readonly JobKind kind = JobKind.Every<CountedJob>(TimeSpan.FromMinutes(1), $"test.{Guid.NewGuid():N}", "Tellen");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Organisation Home => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id);

    private Organisation Neighbour => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Neighbour.Id);

    [Fact]
    public async Task A_job_runs_once_for_each_moment_it_is_due()
    {
        var node = Node();
        var work = CountedJob.Begin(Home);

        await node.RunDueAsync(Home, Ct);
        await node.RunDueAsync(Home, Ct);
        var once = work.Runs;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.RunDueAsync(Home, Ct);

        Assert.Equal((1, 2), (once, work.Runs));
    }

    [Fact]
    public async Task Moments_that_were_missed_are_made_up_for_once()
    {
        var work = CountedJob.Begin(Home);
        await Node().RunDueAsync(Home, Ct);

        house.Clock.Advance(TimeSpan.FromHours(3));
        await Node().RunDueAsync(Home, Ct);

        Assert.Equal(2, work.Runs);
    }

    [Fact]
    public async Task Of_nodes_that_come_at_once_one_does_the_work()
    {
        var work = CountedJob.Begin(Home);

        for (var moment = 1; moment <= 5; moment++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Node().RunDueAsync(Home, Ct)));
            Assert.Single(ran, codes => codes.Contains(kind.Code));
        }

        Assert.Equal(5, work.Runs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_clock_is_set_back_an_hour_work_goes_on_at_once_and_each_moment_is_one_turn(bool restarted)
    {
        var (work, clock) = (CountedJob.Begin(Home), new SetBack(house.Clock));
        var node = Node(clock);
        await node.RunDueAsync(Home, Ct);

        clock.By = TimeSpan.FromHours(1);
        node = restarted ? Node(clock) : node;
        await node.RunDueAsync(Home, Ct);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Node(clock).RunDueAsync(Home, Ct)));
        var inTheSameMinute = work.Runs;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.RunDueAsync(Home, Ct);

        Assert.Equal((2, 3), (inTheSameMinute, work.Runs));
    }

    [Fact]
    public async Task What_is_done_once_a_day_is_not_done_again_when_the_clock_is_set_back()
    {
        var (work, clock) = (CountedJob.Begin(Home), new SetBack(house.Clock));
        var daily = JobKind.Daily<CountedJob>(TimeOnly.FromDateTime(Opbouw.Shared.Time.LocalTime.Local(house.Clock.GetUtcNow()).DateTime), $"test.{Guid.NewGuid():N}", "Tellen");
        await Node(clock, daily).RunDueAsync(Home, Ct);

        clock.By = TimeSpan.FromHours(1);
        await Node(clock, daily).RunDueAsync(Home, Ct);
        clock.By = TimeSpan.Zero;
        await Node(clock, daily).RunDueAsync(Home, Ct);

        Assert.Equal(1, work.Runs);
    }

    [Fact]
    public async Task When_a_node_dies_another_goes_on_after_its_lease()
    {
        var work = CountedJob.Begin(Home);
        using var death = new CancellationTokenSource();
        work.Do = async ct =>
        {
            await death.CancelAsync();
            ct.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Node().RunDueAsync(Home, death.Token));
        work.Do = _ => Task.CompletedTask;

        var tooEarly = await Node().RunDueAsync(Home, Ct);
        house.Clock.Advance(JobRunner.Lease);
        var after = await Node().RunDueAsync(Home, Ct);

        Assert.Empty(tooEarly);
        Assert.Equal([kind.Code], after);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_a_growing_wait_and_its_text_stays_out_of_the_row_and_the_log()
    {
        var node = Node();
        var work = CountedJob.Begin(Home);
        work.Do = _ => throw new InvalidOperationException("woorden van een bewoner");

        await node.RunDueAsync(Home, Ct);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.RunDueAsync(Home, Ct);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.RunDueAsync(Home, Ct);
        var waited = work.Runs;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.RunDueAsync(Home, Ct);

        var row = await house.Inside().Read(db => db.Set<JobRun>().SingleAsync(run => run.Code == kind.Code, Ct));
        Assert.Equal((2, 3), (waited, work.Runs));
        Assert.Equal((3, nameof(InvalidOperationException)), (row.Failures, row.LastError));
        Assert.DoesNotContain(house.Log.Lines, line => line.Contains("woorden van een bewoner", StringComparison.Ordinal));
        Assert.Contains(house.Log.Lines, line => line.Contains(kind.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_work_nothing_is_written()
    {
        var node = Node();
        var work = CountedJob.Begin(Home);
        work.HasWork = false;

        var ran = await node.RunDueAsync(Home, Ct);

        Assert.Empty(ran);
        Assert.Equal(0, work.Runs);
        Assert.False(node.MayHaveWork(Home));
        Assert.Equal(0, await house.Inside().Read(db => db.Set<JobRun>().CountAsync(run => run.Code == kind.Code, Ct)));
    }

    [Fact]
    public async Task Each_organisation_has_turns_of_its_own()
    {
        var (node, here, there) = (Node(), CountedJob.Begin(Home), CountedJob.Begin(Neighbour));

        await node.RunDueAsync(Home, Ct);
        await node.RunDueAsync(Neighbour, Ct);

        Assert.Equal((1, 1), (here.Runs, there.Runs));
    }

    /// <summary>A process of its own as far as jobs go: it shares nothing with another but the database.</summary>
    private JobRunner Node(TimeProvider? clock = null, JobKind? other = null) =>
        ActivatorUtilities.CreateInstance<JobRunner>(house.Services, (IReadOnlyList<JobKind>)[other ?? kind], clock ?? house.Clock);

    public sealed class OnSqlite(SqliteHouse house) : JobRunnerTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : JobRunnerTests(house), IClassFixture<PostgresHouse>;

    /// <summary>The clock of the machine after somebody put it back.</summary>
    private sealed class SetBack(TimeProvider clock) : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - By;
    }

    private sealed class CountedJob(WorkContext work) : IJob
    {
        private static readonly ConcurrentDictionary<string, Book> Books = new();

        public static Book Begin(Organisation organisation) => Books[organisation.Id] = new Book();

        public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Task.FromResult(Books[work.Organisation.Id].HasWork);

        public Task RunAsync(JobTurn turn, CancellationToken ct) => Books[work.Organisation.Id].RunAsync(ct);
    }

    private sealed class Book
    {
        private int runs;

        public int Runs => runs;

        public bool HasWork { get; set; } = true;

        public Func<CancellationToken, Task> Do { get; set; } = _ => Task.CompletedTask;

        public Task RunAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref runs);
            return Do(ct);
        }
    }
}
