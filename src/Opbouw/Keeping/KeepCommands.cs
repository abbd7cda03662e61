using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Residents;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Keeping;

/// <summary>Rows went because they had been kept long enough.</summary>
public sealed record KeptLongEnough(Guid RunId, string Rule, int Rows) : DomainEvent
{
    public override Guid Subject => RunId;
}

/// <summary>More would go than usual: nothing went, and the privacy officer looks.</summary>
public sealed record TidyingHeldBack(Guid RunId, string Rule, int Rows, int Total) : DomainEvent
{
    public override Guid Subject => RunId;
}

/// <summary>The privacy officer looked, and lets it go.</summary>
public sealed record TidyingLetGo(Guid RunId, string Rule) : DomainEvent
{
    public override Guid Subject => RunId;
}

/// <summary>Let go of some rows of one rule. The id says which batch of which run, so that a run that was cut off goes on.</summary>
public sealed record TidyRows(Guid CommandId, Guid RunId, string Rule, DateTimeOffset Now) : ICommand<int>
{
    public const int AtATime = 200;

    public static ProcessKind Process { get; } = new("keeping.tidy", "Opruimen wat lang genoeg bewaard is", typeof(KeptLongEnough));
}

public sealed record HoldBack(Guid CommandId, string Rule, DateTimeOffset Now, int Rows, int Total, DateOnly? Oldest, DateOnly? Newest) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("keeping.hold-back", "Niet opruimen, omdat het er veel zijn", typeof(TidyingHeldBack));
}

[AsksAgain]
public sealed record LetGo(Guid CommandId, Guid RunId, LetGoReason Why) : ICommand<Guid>
{
    public static ProcessKind Process { get; } = new("keeping.let-go", "Toch opruimen wat tegengehouden was", typeof(TidyingLetGo));

    string? ICommand<Guid>.Reason => Why.ToString();
}

public sealed class KeepHandler(OpbouwDb db, WorkContext work, OpenTrail trail, Notifier notifier, Colleagues colleagues, TimeProvider time)
    : IHandle<TidyRows, int>, IHandle<HoldBack, Nothing>, IHandle<LetGo, Guid>
{
    private bool MayTidy => db.IsHouse || work.Actor.May(ResidentRights.Protect);

    public async Task<Outcome<int>> HandleAsync(TidyRows command, CancellationToken ct)
    {
        if (!MayTidy || KeepRules.Of(command.Rule) is not { } rule)
            return NothingThere.ForThisActor;
        var run = await db.Set<KeepRun>().SingleOrDefaultAsync(known => known.Id == command.RunId, ct) ?? await StartAsync(command, rule, ct);
        var rows = await rule.LetGoAsync(db, command.Now, TidyRows.AtATime, ct);
        if (rows == 0)
            return 0;
        if (db.Entry(run).State == EntityState.Detached)
            db.Add(run);
        run.Rows += rows;
        trail.Record(new KeptLongEnough(command.RunId, command.Rule, rows));
        return rows;
    }

    private async Task<KeepRun> StartAsync(TidyRows command, KeepRule rule, CancellationToken ct)
    {
        // What waited is no longer too much.
        foreach (var waited in await db.Set<KeepRun>().Where(known => known.Rule == command.Rule && known.State == KeepState.HeldBack).ToListAsync(ct))
        {
            db.Remove(waited);
            await notifier.SettleAsync(waited.Id, ct);
        }

        var count = await rule.CountAsync(db, command.Now, ct);
        return new KeepRun { Id = command.RunId, Rule = command.Rule, At = command.Now, State = KeepState.Tidied, Total = count.Total, Oldest = count.Oldest, Newest = count.Newest };
    }

    public async Task<Outcome<Nothing>> HandleAsync(HoldBack command, CancellationToken ct)
    {
        if (!MayTidy || KeepRules.Of(command.Rule) is not { } rule)
            return NothingThere.ForThisActor;
        var run = await db.Set<KeepRun>().SingleOrDefaultAsync(known => known.Rule == command.Rule && known.State == KeepState.HeldBack, ct);
        if (run is null)
        {
            db.Add(run = new KeepRun { Id = command.CommandId, Rule = command.Rule, At = command.Now, State = KeepState.HeldBack });
            foreach (var officer in await colleagues.HoldersAsync([RoleCodes.PrivacyOfficer], ct))
                notifier.TellOnly(officer, run.Id, $"Er zouden veel {rule.Dutch} tegelijk weggaan. Kijk of dat klopt.", "/privacy-werk/opgeruimd");
            trail.Record(new TidyingHeldBack(run.Id, command.Rule, command.Rows, command.Total));
        }

        (run.At, run.Rows, run.Total, run.Oldest, run.Newest) = (command.Now, command.Rows, command.Total, command.Oldest, command.Newest);
        return default(Nothing);
    }

    public async Task<Outcome<Guid>> HandleAsync(LetGo command, CancellationToken ct)
    {
        var run = await db.Set<KeepRun>().SingleOrDefaultAsync(known => known.Id == command.RunId && known.State == KeepState.HeldBack, ct);
        if (run is null || !work.Actor.May(ResidentRights.Protect))
            return NothingThere.ForThisActor;
        (run.State, run.Why, run.Rows, run.At) = (KeepState.LetGo, command.Why, 0, time.GetUtcNow());
        await notifier.SettleAsync(run.Id, ct);
        trail.Record(new TidyingLetGo(run.Id, run.Rule));
        return run.Id;
    }
}
