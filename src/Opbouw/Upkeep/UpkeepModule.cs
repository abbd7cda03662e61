using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Upkeep;

/// <summary>Keeping an installation alive: is everything in order?</summary>
public sealed class UpkeepModule : IModule
{
    public IEnumerable<Permission> Permissions => [UpkeepRights.Check];

    public IEnumerable<NavEntry> NavEntries => [new("Controle", "/beheer/controle", Audience.Staff, 89, UpkeepRights.CheckCode)];

    public void AddServices(IServiceCollection services) => services.AddScoped<HouseCheck>();

    public void Map(ModelBuilder model, OpbouwDb db)
    {
    }
}

public static class UpkeepRights
{
    public const string CheckCode = "upkeep.check";

    public static readonly Permission Check = new(CheckCode, "Zien of de installatie in orde is", RoleCodes.Administrator);
}
