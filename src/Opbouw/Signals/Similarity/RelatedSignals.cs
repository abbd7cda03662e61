using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Signals.Similarity;

/// <summary>What a new signal is compared with.</summary>
public sealed record SignalAtHand(string Words, Theme Theme, AreaId Area, FindSpotId? FindSpot, SignalId? Itself = null);

/// <summary>An earlier signal that speaks of the same thing.</summary>
public sealed record RelatedSignal(
    SignalId Id, SignalKind Kind, Theme Theme, string Words, AreaId AreaId, FindSpotId? FindSpotId, DateOnly RaisedOn, BundleId? BundleId, double Score, Nearness Nearness);

/// <summary>Finds earlier signals that are like the one at hand, only among those this actor may read.</summary>
public sealed class RelatedSignals(OpbouwDb db, WorkContext work, TermRarities rarities, LocalTime time)
{
    /// <summary>The rarest words of a text say what it is about; the others only weigh in afterwards.</summary>
    private const int TermsLookedUp = 6;

    /// <summary>Of a common word the newest signals are enough.</summary>
    private const int PostingsLookedAt = 1_200;
    private const int FewestPostings = 20;

    private const int Compared = 40;

    /// <summary>Below this two signals share a word by accident.</summary>
    public const double Enough = 0.15;

    public async Task<IReadOnlyList<RelatedSignal>> FindAsync(SignalAtHand signal, AreaTree tree, int most, CancellationToken ct)
    {
        var teams = db.MyTeams;
        var terms = SignalTerms.Of(signal.Words);
        if (terms.Count == 0 || teams.Length == 0) return [];
        var rarity = await rarities.OfAsync(work.Organisation, db, ct);
        var candidates = await CandidatesAsync(rarity, rarity.Rarest(terms, TermsLookedUp), teams, ct);
        var likeness = new SignalLikeness(rarity, terms);

        var rows = await db.Set<Signal>().AsNoTracking().Where(s => candidates.Contains(s.Id))
            .Select(s => new { s.Id, s.Kind, s.Theme, s.Words, s.Terms, s.AreaId, s.FindSpotId, s.RaisedOn, s.BundleId }).ToListAsync(ct);
        return [.. rows.Where(s => s.Id != signal.Itself)
            .Select(s =>
            {
                var nearness = PlaceNearness.Between(tree, signal.Area, signal.FindSpot, s.AreaId, s.FindSpotId);
                var score = likeness.Score(new(s.Terms.Split(' '), s.Theme == signal.Theme, nearness, time.Today.DayNumber - s.RaisedOn.DayNumber));
                return new RelatedSignal(s.Id, s.Kind, s.Theme, s.Words, s.AreaId, s.FindSpotId, s.RaisedOn, s.BundleId, score, nearness);
            })
            .Where(s => s.Score >= Enough).OrderByDescending(s => s.Score).ThenByDescending(s => s.RaisedOn).Take(most)];
    }

    private async Task<List<SignalId>> CandidatesAsync(TermRarity rarity, IReadOnlyList<string> terms, TeamId[] teams, CancellationToken ct)
    {
        var postings = await NewestPostings.OfAsync(db, teams, terms, Math.Max(PostingsLookedAt / (teams.Length * terms.Count), FewestPostings), ct);
        return [.. postings.GroupBy(p => p.SignalId, (signal, found) => (Signal: new SignalId(signal), Weight: found.Sum(p => rarity.Weight(p.Term)), Newest: found.Max(p => p.RaisedAt)))
            .OrderByDescending(c => c.Weight).ThenByDescending(c => c.Newest).Take(Compared).Select(c => c.Signal)];
    }
}
