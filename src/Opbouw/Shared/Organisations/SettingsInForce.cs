using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Organisations;

/// <summary>The settings of each organisation, in memory: every request needs the name. Read again after a change and every few seconds.</summary>
public sealed class SettingsInForce(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Known> known = new();

    /// <summary>The settings; null in an organisation that was never set up.</summary>
    public async ValueTask<OrganisationSettings?> OfAsync(Organisation organisation, IServiceProvider request, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(organisation.Id, out var held) && now - held.At < Fresh)
            return held.Settings;
        var settings = await request.GetRequiredService<OpbouwDb>().Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct);
        known[organisation.Id] = new Known(settings, now);
        return settings;
    }

    /// <summary>Call after the commit of a change.</summary>
    public void Forget(Organisation organisation) => known.TryRemove(organisation.Id, out _);

    private sealed record Known(OrganisationSettings? Settings, DateTimeOffset At);
}
