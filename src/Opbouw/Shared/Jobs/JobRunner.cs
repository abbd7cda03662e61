using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Jobs;

/// <summary>
/// Runs what is due. A row in the organisation's own database says which node is at it and until when, so that over all nodes a job runs
/// once for each moment, and goes on elsewhere when a node dies.
/// </summary>
public sealed partial class JobRunner(
    IReadOnlyList<JobKind> jobs, DatabaseOpener opener, WriteLanes lanes, SettingsInForce settings, PublicVersions versions, IServiceScopeFactory scopes, TimeProvider time,
    ILogger<JobRunner> log)
{
    /// <summary>A job that is not ready by then is stopped a little earlier and goes on at the next turn.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly string node = $"{Environment.MachineName}/{Guid.NewGuid():N}"[..Math.Min(Environment.MachineName.Length + 9, 60)];
    private readonly ConcurrentDictionary<(string Organisation, string Job), DateTimeOffset> nextLook = new();
    private long newestMoment;

    /// <summary>Whether it is time to look; asks memory only, so that idle organisations cost nothing.</summary>
    public bool MayHaveWork(Organisation organisation)
    {
        var now = time.GetUtcNow();
        return jobs.Any(kind => IsTime(organisation, kind, now));
    }

    /// <summary>Runs every job of this organisation that is due now and that no other node is at. Tests turn the clock and call this.</summary>
    /// <returns>The codes of the jobs that ran to their end.</returns>
    public async Task<IReadOnlyList<string>> RunDueAsync(Organisation organisation, CancellationToken ct)
    {
        await opener.EnsureReadyAsync(organisation, ct);
        var ran = new List<string>();
        foreach (var kind in jobs)
        {
            if (IsTime(organisation, kind, time.GetUtcNow()) && await RunAsync(organisation, kind, ct))
                ran.Add(kind.Code);
        }

        opener.CloseWhenQuiet(organisation);
        return ran;
    }

    private bool IsTime(Organisation organisation, JobKind kind, DateTimeOffset now)
    {
        ForgetAfterClockWasSetBack(now);
        return !nextLook.TryGetValue((organisation.Id, kind.Code), out var moment) || moment <= now;
    }

    /// <summary>What was to be looked at later than it can be now is looked at again: otherwise nothing would happen until the clock is where it was.</summary>
    private void ForgetAfterClockWasSetBack(DateTimeOffset now)
    {
        if (Interlocked.Exchange(ref newestMoment, now.UtcTicks) > (now + Margin).UtcTicks)
            nextLook.Clear();
    }

    private async Task<bool> RunAsync(Organisation organisation, JobKind kind, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var turn = new JobTurn(kind.LastDue(now), now);
        var key = (organisation.Id, kind.Code);
        nextLook[key] = kind.NextDue(now);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = await OpenAsync(scope.ServiceProvider, organisation, kind, ct);
            if (!await job.HasWorkAsync(turn, ct))
                return false;
            if (await TakeAsync(organisation, kind, turn, ct) is { } busyUntil)
            {
                nextLook[key] = busyUntil;
                return false;
            }

            using var limit = new CancellationTokenSource(Lease - Margin, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
            await job.RunAsync(turn, either.Token);
            await LetGoAsync(organisation, kind, turn, run => run.Finish(time.GetUtcNow()), ct);
            return true;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // The kind of error only: its text may hold words of people.
            LogFailed(kind.Code, organisation.Id, exception.GetType().Name);
            nextLook[key] = await TryAgainAtAsync(organisation, kind, turn, exception, ct);
            return false;
        }
    }

    private async Task<IJob> OpenAsync(IServiceProvider scope, Organisation organisation, JobKind kind, CancellationToken ct)
    {
        var work = scope.GetRequiredService<WorkContext>();
        work.WorkFor(organisation, Actor.House);
        if (await settings.OfAsync(organisation, await versions.OfAsync(organisation, scope, ct), scope, ct) is { } own)
            work.WorkFor(own.ApplyTo(organisation));
        return (IJob)ActivatorUtilities.GetServiceOrCreateInstance(scope, kind.Job);
    }

    /// <returns>null: it is ours. Otherwise when to look again.</returns>
    private Task<DateTimeOffset?> TakeAsync(Organisation organisation, JobKind kind, JobTurn turn, CancellationToken ct) =>
        lanes.RunAsync<DateTimeOffset?>(organisation, Actor.House, async (services, token) =>
        {
            var db = services.GetRequiredService<OpbouwDb>();
            var run = await db.Set<JobRun>().SingleOrDefaultAsync(known => known.Code == kind.Code, token);
            if (run is not null && !run.MayTake(turn.Due, turn.Now, kind.IsOften))
                return run.FinishedAt is null ? run.LeaseUntil : kind.NextDue(turn.Now);
            if (run is null)
                db.Add(run = new JobRun { Code = kind.Code });
            run.Take(turn.Due, turn.Now + Lease, node);
            await db.SaveChangesAsync(token);
            return null;
        }, _ => true, ct);

    private async Task<DateTimeOffset> TryAgainAtAsync(Organisation organisation, JobKind kind, JobTurn turn, Exception exception, CancellationToken ct)
    {
        try
        {
            var now = time.GetUtcNow();
            return await LetGoAsync(organisation, kind, turn, run => run.Fail(exception.GetType().Name, now), ct) ?? now + TimeSpan.FromMinutes(1);
        }
        catch (Exception also) when (!ct.IsCancellationRequested)
        {
            LogFailed(kind.Code, organisation.Id, also.GetType().Name);
            return time.GetUtcNow() + TimeSpan.FromMinutes(1);
        }
    }

    /// <summary>Does nothing when the lease went to another node meanwhile.</summary>
    private Task<DateTimeOffset?> LetGoAsync(Organisation organisation, JobKind kind, JobTurn turn, Action<JobRun> how, CancellationToken ct) =>
        lanes.RunAsync<DateTimeOffset?>(organisation, Actor.House, async (services, token) =>
        {
            var db = services.GetRequiredService<OpbouwDb>();
            if (await db.Set<JobRun>().SingleOrDefaultAsync(known => known.Code == kind.Code, token) is not { } run || !run.IsHeldBy(node, turn.Due))
                return null;
            how(run);
            await db.SaveChangesAsync(token);
            return run.LeaseUntil;
        }, _ => true, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} of {Organisation} failed ({Error}); it will be tried again.")]
    private partial void LogFailed(string job, string organisation, string error);
}
