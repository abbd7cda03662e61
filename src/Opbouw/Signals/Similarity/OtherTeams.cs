using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Signals.Similarity;

/// <summary>
/// Tells that another team hears the same: its name and nothing else, and only when that team allows it. What it heard,
/// where, when and how often stays with that team.
/// </summary>
public sealed class OtherTeams(OpbouwDb db, WorkContext work, TermRarities rarities, LocalTime time)
{
    private const int TermsLookedUp = 4;
    private const int PostingsPerTerm = 15;

    /// <summary>Surer than for the own team: nobody can look whether it is right.</summary>
    private const double Enough = RelatedSignals.Enough * 2;

    public async Task<IReadOnlyList<string>> HearingThisAsync(SignalAtHand signal, AreaTree tree, CancellationToken ct)
    {
        var mine = db.MyTeams;
        var terms = SignalTerms.Of(signal.Words);
        var others = await db.Set<Team>().AsNoTracking().Where(t => t.TellsOthersWhatItHears && !mine.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        if (others.Count == 0 || terms.Count == 0) return [];
        var rarity = await rarities.OfAsync(work.Organisation, db, ct);
        var postings = await NewestPostings.OfAsync(db, [.. others.Select(t => t.Id)], rarity.Rarest(terms, TermsLookedUp), PostingsPerTerm, ct);
        var candidates = postings.Select(p => new SignalId(p.SignalId)).Distinct().ToList();

        // Past the teams of who asks, on purpose: only the name of the team comes out.
        var rows = await db.Set<Signal>().IgnoreQueryFilters().AsNoTracking().Where(s => candidates.Contains(s.Id))
            .Select(s => new { s.TeamId, s.Theme, s.Terms, s.AreaId, s.FindSpotId, s.RaisedOn }).ToListAsync(ct);
        var likeness = new SignalLikeness(rarity, terms);
        var today = time.Today.DayNumber;
        var hearing = rows.Where(s => likeness.Score(new(s.Terms.Split(' '), s.Theme == signal.Theme,
            PlaceNearness.Between(tree, signal.Area, signal.FindSpot, s.AreaId, s.FindSpotId), today - s.RaisedOn.DayNumber)) >= Enough).Select(s => s.TeamId).ToHashSet();
        return [.. others.Where(t => hearing.Contains(t.Id)).Select(t => t.Name).Order(StringComparer.Ordinal)];
    }
}
