using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.FindBack;

/// <summary>Finding back: search over what the actor may see, and over what is public. The modules themselves say what is searched.</summary>
public sealed class FindBackModule : IModule
{
    public IEnumerable<Permission> Permissions => [FindBackRights.Search];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Zoeken", "/terugvinden", Audience.Staff, 95, FindBackRights.SearchCode),
        new("Zoeken", "/terugvinden", Audience.Partners, 95, FindBackRights.SearchCode),
        new("Zoeken op deze site", "/zoeken", Audience.Visitors, 58) { Place = NavPlace.Foot },
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<AreasFound>();
        services.AddScoped<NamedThings>();
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
    }
}

public static class FindBackRights
{
    public const string SearchCode = "find-back.search";

    /// <summary>Gives no sight of anything by itself: each kind of record asks for its own right.</summary>
    public static readonly Permission Search = new(
        SearchCode,
        "Zoeken in wat je mag zien",
        [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader, RoleCodes.Editor, RoleCodes.PartnerPerson, RoleCodes.Funder]);
}
