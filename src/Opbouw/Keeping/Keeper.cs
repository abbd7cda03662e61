using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Keeping;

/// <summary>What one rule would do now.</summary>
public sealed record KeepLine(KeepRule Rule, KeepCount Count)
{
    public bool IsHeldBack => !Rule.Retention.IsShort && KeepRun.IsTooMany(Count.Due, Count.Total);
}

/// <summary>Carries out the retention rules of one organisation, batch by batch.</summary>
public sealed class Keeper(OpbouwDb db, WorkContext work, DatabaseOpener opener, Send<TidyRows, int> tidy, Send<HoldBack, Nothing> hold)
{
    /// <summary>Only looks; nothing is written.</summary>
    public async Task<IReadOnlyList<KeepLine>> LookAsync(DateTimeOffset now, CancellationToken ct)
    {
        var lines = new List<KeepLine>();
        foreach (var rule in KeepRules.All)
            if (await rule.CountAsync(db, now, ct) is { Due: > 0 } count)
                lines.Add(new KeepLine(rule, count));
        return lines;
    }

    /// <summary>Does it. A second time for the same moment goes on where the first one was cut off.</summary>
    public async Task<IReadOnlyList<KeepLine>> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var lines = await LookAsync(now, ct);
        foreach (var line in lines)
        {
            var (rule, count) = (line.Rule, line.Count);
            var run = StableId.Of("keeping.run", Guid.Empty, $"{rule.Code}/{now:O}");
            if (!line.IsHeldBack || await db.Set<KeepRun>().AnyAsync(known => known.Id == run, ct))
                await TidyAsync(run, rule, now, ct);
            else
                await hold.RunAsync(new HoldBack(StableId.Of("keeping.hold-back", Guid.Empty, $"{rule.Code}/{now:O}"), rule.Code, now, count.Due, count.Total, count.Oldest, count.Newest), ct);
        }

        if (lines.Count > 0)
            await opener.ForgetDeletedAsync(work.Organisation, ct);
        return lines;
    }

    /// <summary>What was held back, after the privacy officer let it go.</summary>
    public async Task LetGoAsync(Guid run, CancellationToken ct)
    {
        var known = await db.Set<KeepRun>().AsNoTracking().SingleAsync(one => one.Id == run && one.State == KeepState.LetGo, ct);
        if (KeepRules.Of(known.Rule) is not { } rule)
            return;
        await TidyAsync(run, rule, known.At, ct);
        await opener.ForgetDeletedAsync(work.Organisation, ct);
    }

    private async Task TidyAsync(Guid run, KeepRule rule, DateTimeOffset now, CancellationToken ct)
    {
        for (var batch = 1; ; batch++)
        {
            var id = StableId.Of(TidyRows.Process.Code, run, batch.ToString(CultureInfo.InvariantCulture));
            if (await tidy.RunAsync(new TidyRows(id, run, rule.Code, now), ct) is not Outcome<int>.Done { Value: TidyRows.AtATime })
                return;
        }
    }
}

/// <summary>Each night, after residents who allow nothing any more were erased.</summary>
public sealed class TidyAtNight(Keeper keeper) : IJob
{
    public async Task RunAsync(JobTurn turn, CancellationToken ct) => await keeper.RunAsync(turn.Due, ct);
}
