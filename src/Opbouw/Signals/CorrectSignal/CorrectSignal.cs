using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Similarity;

namespace Opbouw.Signals.CorrectSignal;

/// <summary>A worker writes a signal of her own down better.</summary>
public sealed record CorrectSignal(Guid CommandId, SignalId Id, SignalKind Kind, Theme Theme, string Words) : ICommand<SignalId>
{
    public static ProcessKind Process { get; } =
        new("signals.correct-signal", "Eigen signaal verbeteren", typeof(SignalCorrected), typeof(EvidenceChanged));

    public FindSpotId? FindSpotId { get; init; }

    public AreaId? AreaId { get; init; }

    public bool NoPerson { get; init; }
}

/// <summary>A worker takes a signal of her own back; also the undo of one that was just saved.</summary>
public sealed record WithdrawSignal(Guid CommandId, SignalId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } =
        new("signals.withdraw-signal", "Eigen signaal intrekken", typeof(SignalWithdrawn), typeof(EvidenceChanged));
}

public sealed class CorrectSignalHandler(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time, PersonalDataCheck check, ThemeNames themes, IAskedQuestions asked)
    : IHandle<CorrectSignal, SignalId>, IHandle<WithdrawSignal, Nothing>
{
    public async Task<Outcome<SignalId>> HandleAsync(CorrectSignal command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } signal) return NothingThere.ForThisActor;
        var team = signal.TeamId;
        var spot = await db.Set<FindSpot>().SingleOrDefaultAsync(s => s.Id == command.FindSpotId && s.TeamId == team, ct);
        if (command.FindSpotId is not null && spot is null) return NothingThere.ForThisActor;

        if (command.Theme != signal.Theme && !(await themes.NowAsync(ct)).Offers(command.Theme)) return SignalRefusals.ThemeIsRetired;
        var findings = await check.FindAsync(command.Words, ct);
        if (signal.Correct(command, spot, findings, time.GetUtcNow()) is { } refusal) return refusal;
        await ForgetTermsAsync(signal.Id, ct);
        await db.SaveChangesAsync(ct);
        db.AddRange(SignalTerm.Of(signal));
        trail.Record(new SignalCorrected(signal.Id, signal.Versions.Count));
        await TellAsync(signal, ct);
        return signal.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawSignal command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } signal) return NothingThere.ForThisActor;
        signal.Withdraw(time.GetUtcNow());
        await ForgetTermsAsync(signal.Id, ct);
        await db.SaveChangesAsync(ct);
        trail.Record(new SignalWithdrawn(signal.Id));
        await TellAsync(signal, ct);
        return default(Nothing);
    }

    private async Task<Signal?> FindAsync(SignalId id, CancellationToken ct)
    {
        var me = work.Actor.Account;
        return work.Actor.May(SignalRights.Raise)
            ? await db.Set<Signal>().Include(s => s.Versions).SingleOrDefaultAsync(s => s.Id == id && s.WorkerId == me, ct)
            : null;
    }

    /// <summary>It is not found again under the old words.</summary>
    private async Task ForgetTermsAsync(SignalId id, CancellationToken ct) =>
        db.RemoveRange(await db.Set<SignalTerm>().Where(t => t.SignalId == id).ToListAsync(ct));

    private async Task TellAsync(Signal signal, CancellationToken ct)
    {
        if (signal.BundleId is { } bundle && await asked.EvidenceChangedAsync(bundle, ct)) trail.Record(new EvidenceChanged(bundle));
    }
}
