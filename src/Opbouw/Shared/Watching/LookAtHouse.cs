using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Watching;

/// <summary>Counts once a minute what the meters tell, only when somebody asked for it with <c>Opbouw:Metrics:Otlp</c>.</summary>
public sealed partial class LookAtHouse(
    HouseMeters meters, OrganisationRegistry registry, DatabaseOpener opener, BackupPlan plan, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time,
    ILogger<LookAtHouse> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task LookAsync(CancellationToken ct)
    {
        var all = HouseFigures.None;
        foreach (var organisation in registry.All)
        {
            all = all.And(await OfAsync(organisation, ct));
            opener.CloseWhenQuiet(organisation);
        }

        meters.Figures = all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Metrics.AreOn(configuration))
            return;
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The kind only: the meters stay at what was seen last.
                LogBlind(exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<HouseFigures> OfAsync(Organisation organisation, CancellationToken ct)
    {
        await opener.EnsureReadyAsync(organisation, ct);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        var (db, now) = (scope.ServiceProvider.GetRequiredService<OpbouwDb>(), time.GetUtcNow());
        var waiting = db.Set<OutboxMessage>().Where(message => message.SentAt == null && message.GivenUpAt == null);
        var oldest = await waiting.OrderBy(message => message.CreatedAt).Select(message => (DateTimeOffset?)message.CreatedAt).FirstOrDefaultAsync(ct);
        return new HouseFigures(
            await waiting.CountAsync(ct), AgeOf(oldest, now), await db.Set<BounceNote>().CountAsync(note => note.IsDead, ct),
            await db.Set<JobRun>().CountAsync(run => run.FinishedAt == null && run.LeaseUntil < now, ct),
            await SizeAsync(db, ct), plan.IsOn && plan.Of(organisation) is [var newest, ..] ? AgeOf(newest.MadeAt, now) : null);
    }

    private Task<long> SizeAsync(OpbouwDb db, CancellationToken ct) => db.Database.SqlQueryRaw<long>(opener.UsesPostgres
        ? """SELECT CAST(COALESCE(SUM(pg_total_relation_size(oid)), 0) AS bigint) AS "Value" FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"""
        : """SELECT page_count * page_size AS "Value" FROM pragma_page_count(), pragma_page_size()""").SingleAsync(ct);

    private static double? AgeOf(DateTimeOffset? moment, DateTimeOffset now) => moment is { } then ? Math.Max(0, (now - then).TotalSeconds) : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures for the meters could not be counted ({Error}).")]
    private partial void LogBlind(string error);
}
