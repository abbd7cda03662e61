using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search;

namespace Opbouw.Signals.Similarity;

/// <summary>
/// How rare terms are at an organisation, from its newest signals, remembered for an hour. Only counts of words leave the
/// query, so it may look past the teams of who asks: a word must not be rare because a team is small.
/// </summary>
public sealed class TermRarities(TimeProvider time)
{
    private const int Sample = 4_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (TermRarity Rarity, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    public async Task<TermRarity> OfAsync(Organisation organisation, OpbouwDb db, CancellationToken ct)
    {
        if (known.TryGetValue(organisation.Id, out var entry) && time.GetUtcNow() - entry.At < Remembered) return entry.Rarity;
        var terms = await db.Set<Signal>().IgnoreQueryFilters().AsNoTracking()
            .OrderByDescending(s => s.RaisedAt).Take(Sample).Select(s => s.Terms).ToListAsync(ct);
        var rarity = TermRarity.Of(terms.Select(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        known[organisation.Id] = (rarity, time.GetUtcNow());
        return rarity;
    }
}
