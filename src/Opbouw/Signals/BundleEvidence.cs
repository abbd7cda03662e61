using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Signals;

/// <summary>Counts what a bundle stands on.</summary>
internal static class BundleEvidence
{
    public static async Task<Evidence> OfAsync(OpbouwDb db, BundleId id, CancellationToken ct)
    {
        var signals = await db.Set<Signal>().AsNoTracking().Where(s => s.BundleId == id)
            .Select(s => new { s.Kind, s.AreaId, s.ContactId, s.RaisedOn }).ToListAsync(ct);
        return new(
            signals.Count,
            signals.Where(s => s.ContactId is not null).DistinctBy(s => s.ContactId).Count(),
            signals.Select(s => Week(s.RaisedOn)).Distinct().Count(),
            [.. signals.GroupBy(s => s.AreaId).OrderByDescending(g => g.Count()).Select(g => g.Key)],
            signals.CountBy(s => s.Kind).ToDictionary());
    }

    /// <summary>Weeks in which it was heard.</summary>
    private static (int Year, int Week) Week(DateOnly day) => (ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)));
}
