using System.Collections.Concurrent;
using System.Diagnostics;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Security;
using Opbouw.Shared.Watching;

namespace Opbouw.Shared.Persistence;

/// <summary>The one way to change anything: each organisation has a lane in which changes happen one after another.</summary>
public sealed class WriteLanes(DatabaseOpener opener, IServiceScopeFactory scopes, PublicVersions versions, HouseMeters meters) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, IWriteLane> lanes = new();

    /// <summary>Runs the work in the lane and answers after the commit.</summary>
    /// <param name="keep">Whether the work is to be kept; otherwise all it did is undone.</param>
    public async Task<T> RunAsync<T>(
        Organisation organisation, Actor actor, Func<IServiceProvider, CancellationToken, Task<T>> work, Func<T, bool> keep, CancellationToken ct)
    {
        await opener.EnsureReadyAsync(organisation, ct);
        var lane = lanes.GetOrAdd(organisation.Id, _ => opener.NewLane(organisation));
        var changedSomethingPublic = false;
        var came = Stopwatch.GetTimestamp();
        var hadItsTurn = false;
        var answer = await lane.RunAsync(async (connection, token) =>
        {
            // A transaction that is tried again waited once.
            if (!hadItsTurn)
                meters.WaitedForLane(Stopwatch.GetElapsedTime(came));
            hadItsTurn = true;
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<WorkContext>();
            context.WorkFor(organisation, actor);
            context.EnterLane(connection);
            var result = await work(scope.ServiceProvider, token);
            changedSomethingPublic = context.ChangedSomethingPublic;
            return (result, keep(result));
        }, ct);
        if (changedSomethingPublic)
            versions.RaisedHere(organisation);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in lanes.Values)
            await lane.DisposeAsync();
    }
}
