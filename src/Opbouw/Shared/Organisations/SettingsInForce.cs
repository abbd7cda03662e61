using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Organisations;

/// <summary>The settings of each organisation, in memory: every request needs the name. Read again when the public version was raised.</summary>
public sealed class SettingsInForce
{
    private readonly ConcurrentDictionary<string, Known> known = new();

    /// <summary>The settings; null in an organisation that was never set up.</summary>
    public async ValueTask<OrganisationSettings?> OfAsync(Organisation organisation, int publicVersion, IServiceProvider request, CancellationToken ct)
    {
        if (known.TryGetValue(organisation.Id, out var held) && held.PublicVersion == publicVersion)
            return held.Settings;
        var settings = await request.GetRequiredService<OpbouwDb>().Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct);
        known[organisation.Id] = new Known(settings, publicVersion);
        return settings;
    }

    /// <summary>Call after the commit of a change.</summary>
    public void Forget(Organisation organisation) => known.TryRemove(organisation.Id, out _);

    private sealed record Known(OrganisationSettings? Settings, int PublicVersion);
}
