using Microsoft.EntityFrameworkCore;
using Opbouw.Imports.Going;
using Opbouw.Imports.NewImport;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Imports;

/// <summary>Lists that people have already, read in from a file: first a trial run, then the good rows, and out again when it was a mistake. Which lists there are, the modules say.</summary>
public sealed class ImportsModule : IModule
{
    public IEnumerable<Permission> Permissions => [ImportRights.Import];

    public IEnumerable<NavEntry> NavEntries => [new("Inlezen", "/inlezen", Audience.Staff, 8, ImportRights.ImportCode) { Place = NavPlace.Foot }];

    public IEnumerable<JobKind> Jobs => [JobKind.Every<ReadImports>(TimeSpan.FromSeconds(15), "imports.go-on", "Grote bestanden inlezen")];

    public IEnumerable<Upload> Uploads => [new("/inlezen/nieuw/", Tables.TableLimits.Default.MostBytes)];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ImportKinds>();
        services.AddScoped<ImportRows>();
        services.AddScoped<ImportWork>();
        services.AddHandler<StartImport, ImportId, StartImportHandler>();
        services.AddHandler<MatchImport, Nothing, DecideHandler>();
        services.AddHandler<AgreeToImport, Nothing, DecideHandler>();
        services.AddHandler<UndoImport, Nothing, DecideHandler>();
        services.AddHandler<DropImport, Nothing, DecideHandler>();
        services.AddHandler<TryRows, Nothing, TryRowsHandler>();
        services.AddHandler<ReadRows, Nothing, ReadRowsHandler>();
        services.AddHandler<UndoRows, Nothing, UndoRowsHandler>();
        services.AddHandler<TidyImports, int, TidyImportsHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => ImportsMapping.Map(model, db);
}

public static class ImportRights
{
    public const string ImportCode = "people.import";

    public static readonly Permission Import = new(ImportCode, "Lijsten inlezen uit een bestand", RoleCodes.Administrator, RoleCodes.TeamLeader);
}
