using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals.PersonalData;

namespace Opbouw.Signals.BundleSignals;

/// <summary>Starts a bundle with signals of one team. The question may be put into words at once or later.</summary>
public sealed record BundleSignals(Guid CommandId, string Title, Theme Theme, string? Wording, IReadOnlyList<SignalId> Signals) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } =
        new("signals.bundle-signals", "Signalen bundelen", typeof(BundleStarted), typeof(SignalJoinedBundle), typeof(BundlePutIntoWords));
}

public sealed class BundleSignalsHandler(OpbouwDb db, WorkContext work, OpenTrail trail, ThemeNames themes, TimeProvider time) : IHandle<BundleSignals, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(BundleSignals command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        var signals = await db.Set<Signal>().Where(s => command.Signals.Contains(s.Id)).ToListAsync(ct);
        if (signals.Count == 0 || signals.Count < command.Signals.Distinct().Count()) return NothingThere.ForThisActor;

        if (signals.TrueForAll(s => s.Theme != command.Theme) && !(await themes.NowAsync(ct)).Offers(command.Theme)) return SignalRefusals.ThemeIsRetired;
        if (PersonalDataWarning.HoldsBsn(command.Title)) return SignalRefusals.HoldsBsn with { Field = "Title" };
        var bundle = Bundle.Start(new BundleId(command.CommandId), command.Title, command.Theme, signals[0].TeamId, work.Actor, time.GetUtcNow());
        trail.Record(new BundleStarted(bundle.Id, bundle.Theme));
        foreach (var signal in signals)
        {
            if (signal.JoinBundle(bundle) is { } refusal) return refusal;
            trail.Record(new SignalJoinedBundle(signal.Id, bundle.Id));
        }
        if (command.Wording is { } words)
        {
            if (bundle.PutIntoWords(words, work.Actor, time.GetUtcNow()) is { } refusal) return refusal;
            trail.Record(new BundlePutIntoWords(bundle.Id, 1));
        }
        db.Add(bundle);
        return bundle.Id;
    }
}
