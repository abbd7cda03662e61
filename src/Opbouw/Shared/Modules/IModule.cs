using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Modules;

/// <summary>Everything a module adds to the house, told in one place.</summary>
public interface IModule
{
    /// <summary>Rights this module hands out, with what they mean in plain Dutch.</summary>
    IEnumerable<Permission> Permissions => [];

    void AddServices(IServiceCollection services);

    /// <summary>Tables, classification and query filters. Filters read the actor from <paramref name="db"/>.</summary>
    void Map(ModelBuilder model, OpbouwDb db);
}
