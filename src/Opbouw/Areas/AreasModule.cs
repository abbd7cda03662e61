using Microsoft.EntityFrameworkCore;
using Opbouw.Areas.BuiltIn;
using Opbouw.Areas.Import;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Areas;

/// <summary>
/// The tree of areas with codes per year, boundaries or label points, postcodes and published figures. Its pages are public.
/// They stand one folder deeper than elsewhere (…/Pages): ASP.NET Core only looks for pages there in a folder named Areas.
/// </summary>
public sealed class AreasModule : IModule
{
    public IEnumerable<Permission> Permissions => [AreasRights.Import];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Mijn buurt", "/mijn-buurt", Audience.Visitors, 10),
        new("Wat leeft er in mijn buurt?", AreaAddress.Overview, Audience.Visitors, 10)
        {
            Place = NavPlace.Door, Icon = "vindplek", Sentence = "Kies uw wijk. U leest wat er leeft, wie er werkt en wat de cijfers zeggen.",
        },
        new("Gebieden", AreaAddress.Overview, Audience.Visitors, 10) { Place = NavPlace.Foot },
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AreaSnapshots>();
        services.AddScoped<OrganisationAreas>();
        services.AddScoped<PlaceFinder>();
        services.AddScoped<IImportKind, StreetsImported>();
        services.AddScoped<ISeed, SeedBuiltInAreas>();
        services.AddHandler<ImportAreas, ImportCounts, ImportAreasHandler>();
        services.AddHandler<ImportFigures, ImportCounts, ImportFiguresHandler>();
        services.AddHandler<ImportPostcodes, ImportCounts, ImportPostcodesHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => AreasMapping.Map(model);
}

public static class AreasRights
{
    public const string ImportCode = "areas.import";

    public static readonly Permission Import = new(ImportCode, "Gebieden, cijfers, postcodes en straten inlezen", RoleCodes.Administrator);
}
