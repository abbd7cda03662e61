using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Pages;

/// <summary>
/// The public version of each organisation as this node knows it. Raised here: looked up again at once. Raised by another node: within a second.
/// </summary>
public sealed class PublicVersions(TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Look> looks = new();
    private readonly ConcurrentDictionary<string, int> raises = new();

    /// <summary>Ask before reading what the page shows: then the page is never older than its number.</summary>
    public async ValueTask<int> OfAsync(Organisation organisation, IServiceProvider request, CancellationToken ct)
    {
        var (now, raised) = (time.GetTimestamp(), raises.GetValueOrDefault(organisation.Id));
        if (looks.TryGetValue(organisation.Id, out var look) && look.Raises == raised && time.GetElapsedTime(look.At, now) < BetweenLooks)
            return look.Number;
        var number = await request.GetRequiredService<OpbouwDb>().Set<PublicVersion>()
            .Where(row => row.Id == PublicVersion.OnlyRow).Select(row => row.Number).SingleOrDefaultAsync(ct);
        looks[organisation.Id] = new Look(number, now, raised);
        return number;
    }

    /// <summary>After a commit on this node that raised it. A look that began before is known by its count and not trusted.</summary>
    public void RaisedHere(Organisation organisation) => raises.AddOrUpdate(organisation.Id, 1, (_, times) => times + 1);

    private sealed record Look(int Number, long At, int Raises);
}
