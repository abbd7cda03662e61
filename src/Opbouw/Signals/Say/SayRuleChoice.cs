using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Signals.Say;

/// <summary>The rule the organisation chose; one row.</summary>
public sealed class SayRuleChoice
{
    public const int TheOnly = 1;

    public required int Id { get; init; }

    public required SayRule Rule { get; set; }

    public static async Task<SayRule> CurrentAsync(OpbouwDb db, CancellationToken ct) =>
        await db.Set<SayRuleChoice>().AsNoTracking().Select(c => (SayRule?)c.Rule).SingleOrDefaultAsync(ct) ?? SayRule.OneObjectionStops;
}
