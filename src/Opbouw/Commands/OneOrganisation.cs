using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Commands;

/// <summary>What every command begins with: about which organisation, and with the house itself at work on a database of today's version.</summary>
internal static class OneOrganisation
{
    /// <param name="id">As typed behind <c>--organisation</c>; without it the only one there is.</param>
    /// <returns>null: there is a choice to make, or there is none of this name.</returns>
    public static Organisation? Choose(IServiceProvider services, string? id)
    {
        var all = services.GetRequiredService<OrganisationRegistry>().All;
        return id is null ? (all.Count == 1 ? all[0] : null) : all.FirstOrDefault(known => known.Id == id);
    }

    public static string WhichOne(IServiceProvider services) =>
        $"Kies een organisatie met --organisation: {string.Join(", ", services.GetRequiredService<OrganisationRegistry>().All.Select(known => known.Id))}.";

    public static async Task<AsyncServiceScope> OpenAsync(IServiceProvider services, Organisation organisation, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, ct);
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        return scope;
    }
}
