using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Signals.Say;

namespace Opbouw.Signals;

/// <summary>What another module may know of a bundle: the question, whether it may be asked, and what it stands on in steps.</summary>
public sealed record BundleToAsk(
    BundleId Id, TeamId TeamId, string Title, Theme Theme, SignalStatus Status, DateOnly FirstHeardOn, DateOnly BundledOn, string? Wording, int? WordingVersion,
    BundleReadiness Readiness, EvidenceInSteps Evidence, IReadOnlyList<FindSpotId> HeardAt)
{
    public IReadOnlyList<AreaId> Areas => Evidence.Areas;
}

/// <summary>Whether a bundle may be brought to a partner, and why (not).</summary>
public sealed record BundleReadiness(bool MayBeAsked, string Explanation, Refusal? Refusal);

/// <summary>The door of this module for Agenda. Sees only what the actor may see; changes only inside the caller's own trail.</summary>
public sealed class BundleDesk(OpbouwDb db, ChosenSettings settings, LocalTime time)
{
    public async Task<BundleToAsk?> FindAsync(BundleId id, CancellationToken ct)
    {
        if (await db.Set<Bundle>().AsNoTracking().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bundle) return null;
        var evidence = await BundleEvidence.OfAsync(db, id, ct);
        var first = await db.Set<Signal>().Where(s => s.BundleId == id).MinAsync(s => (DateOnly?)s.RaisedOn, ct);
        var heardAt = await db.Set<Signal>().Where(s => s.BundleId == id && s.FindSpotId != null).Select(s => s.FindSpotId!.Value).Distinct().ToListAsync(ct);
        return new BundleToAsk(
            bundle.Id, bundle.TeamId, bundle.Title, bundle.Theme, bundle.Status, first ?? LocalTime.DayOf(bundle.StartedAt), LocalTime.DayOf(bundle.StartedAt),
            bundle.Newest?.Words, bundle.Newest?.Version, await ReadinessAsync(bundle, ct), evidence.InSteps(await settings.NumberAsync(SignalNumbers.SmallestNamed, ct)), heardAt);
    }

    /// <summary>Moves the bundle along with its question. Call it in the handler that changes the agenda item; record <see cref="BundleMoved"/> there.</summary>
    public async Task<Outcome<BundleMoved>> MoveAsync(BundleId id, SignalStatus status, CancellationToken ct)
    {
        // Once asked, a bundle goes with its question also when a partner moves it, who may not see the bundle itself.
        if (await db.Set<Bundle>().IgnoreQueryFilters().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bundle) return NothingThere.ForThisActor;
        if (bundle.Status < SignalStatus.OnAgenda && !await db.Set<Bundle>().AnyAsync(b => b.Id == id, ct)) return NothingThere.ForThisActor;
        if (bundle.Status == status) return new BundleMoved(id, status);
        if (status == SignalStatus.OnAgenda && bundle.Status < SignalStatus.OnAgenda && (await ReadinessAsync(bundle, ct)).Refusal is { } notYet) return notYet;
        if (bundle.MoveTo(status, time.Today) is { } refusal) return refusal;
        return new BundleMoved(id, status);
    }

    /// <summary>The question was taken back; the bundle is again as before it was asked.</summary>
    public async Task<Outcome<BundleMoved>> ComeBackAsync(BundleId id, CancellationToken ct)
    {
        if (await db.Set<Bundle>().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bundle) return NothingThere.ForThisActor;
        if (bundle.ComeBack() is { } refusal) return refusal;
        return new BundleMoved(id, bundle.Status);
    }

    public async Task<BundleReadiness> ReadinessAsync(Bundle bundle, CancellationToken ct)
    {
        if (bundle.Newest is not { } wording) return Not(SignalRefusals.NoWordingYet);
        if (bundle.Status == SignalStatus.Closed) return Not(SignalRefusals.BundleIsClosed);
        if (bundle.IsShared == false) return Not(SignalRefusals.NotShared);
        var readiness = await SayOfAsync(bundle, wording, ct);
        return new(readiness.MayBeAsked, readiness.Explanation, readiness.MayBeAsked ? null : SignalRefusals.NotAgreed with { Message = readiness.Explanation });
    }

    internal async Task<Readiness> SayOfAsync(Bundle bundle, Wording wording, CancellationToken ct)
    {
        var choice = await settings.OnAsync(SayChoice.Kind, wording.WrittenOn, ct);
        var reactions = await db.Set<Reaction>().AsNoTracking().Where(r => r.BundleId == bundle.Id && r.Version == wording.Version).ToListAsync(ct);
        return WordingSay.Weigh(choice, wording.WrittenOn, reactions, time.Today);
    }

    private static BundleReadiness Not(Refusal refusal) => new(false, refusal.Message, refusal);
}
