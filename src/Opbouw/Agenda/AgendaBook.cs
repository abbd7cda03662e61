using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>Where the handlers of this module find a question and put it back: with its bundle and its public face in step.</summary>
public sealed class AgendaBook(OpbouwDb db, BundleDesk bundles, PublicFace publicFace, OpenTrail trail, LocalTime time)
{
    /// <summary>The question with all that belongs to it, when this actor may see it.</summary>
    public Task<AgendaItem?> FindAsync(AgendaItemId id, CancellationToken ct) =>
        WithParts(db.Set<AgendaItem>()).SingleOrDefaultAsync(item => item.Id == id, ct);

    /// <summary>For a visitor who proved a right to this one question by a link: nobody is logged in, so the filters would hide it.</summary>
    public Task<AgendaItem?> FindByProvenLinkAsync(AgendaItemId id, CancellationToken ct) =>
        WithParts(db.Set<AgendaItem>().IgnoreQueryFilters()).SingleOrDefaultAsync(item => item.Id == id, ct);

    /// <summary>After a change: the bundle moves along, the public row is made anew.</summary>
    public async Task<Refusal?> SettleAsync(AgendaItem item, CancellationToken ct)
    {
        var moved = await bundles.MoveAsync(item.BundleId, PhaseOf(item), ct);
        if (moved is Outcome<BundleMoved>.Refused { Refusal: var refusal })
            return refusal;
        if (moved is Outcome<BundleMoved>.Done { Value: var happened })
            trail.Record(happened);
        await publicFace.RefreshAsync(item, time.Today, ct);
        return null;
    }

    /// <summary>Where in the eight phases of signalling a question stands (domain: opgemerkt … afgesloten).</summary>
    public static SignalStatus PhaseOf(AgendaItem item) => item.Status switch
    {
        AgendaStatus.Asked or AgendaStatus.MoreWanted => SignalStatus.OnAgenda,
        AgendaStatus.Promised => SignalStatus.InAction,
        AgendaStatus.Answered => SignalStatus.Answered,
        AgendaStatus.ToldBack => SignalStatus.ToldBack,
        _ => SignalStatus.Closed,
    };

    private static IQueryable<AgendaItem> WithParts(IQueryable<AgendaItem> items) => items
        .Include(item => item.Answers)
        .Include(item => item.Clarifications)
        .Include(item => item.DateChanges)
        .Include(item => item.Places)
        .Include(item => item.Steps)
        .AsSplitQuery();
}
