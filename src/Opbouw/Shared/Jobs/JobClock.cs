using System.Collections.Concurrent;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Jobs;

/// <summary>Looks every few seconds whether something is due. Off with <c>Opbouw:Jobs=off</c>, for a node that serves pages only.</summary>
public sealed partial class JobClock(
    JobRunner runner, OrganisationRegistry registry, IConfiguration configuration, TimeProvider time, ILogger<JobClock> log) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Task> busy = new();
    private readonly SemaphoreSlim places = new(AtOnce);

    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["Opbouw:Jobs"] == "off")
            return;
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var organisation in registry.All.Where(organisation => !busy.ContainsKey(organisation.Id) && runner.MayHaveWork(organisation)))
                    busy[organisation.Id] = Task.Run(() => RunAsync(organisation, stoppingToken), CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(busy.Values);
        }
    }

    /// <summary>An organisation whose mail server is slow keeps one place busy, not the whole clock.</summary>
    private async Task RunAsync(Organisation organisation, CancellationToken ct)
    {
        try
        {
            await places.WaitAsync(ct);
            try
            {
                await runner.RunDueAsync(organisation, ct);
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception exception)
        {
            if (!ct.IsCancellationRequested)
                LogNoTurn(organisation.Id, exception.GetType().Name);
        }
        finally
        {
            busy.TryRemove(organisation.Id, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Jobs of {Organisation} could not begin ({Error}); the next look is in a moment.")]
    private partial void LogNoTurn(string organisation, string error);
}
