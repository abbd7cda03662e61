using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>Accounts, workers, teams, roles and partners' organisations.</summary>
public sealed class PeopleModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IActorRights, ActorRightsFromDatabase>();
        services.AddScoped<ISeed, SeedRoles>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => PeopleMapping.Map(model);
}
