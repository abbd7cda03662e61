using Microsoft.EntityFrameworkCore;
using Opbouw.Groups.StartGroup;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;

namespace Opbouw.Groups;

/// <summary>The page of a group of residents: who is in it, what they do, say and decide. It is theirs; the team does not read it.</summary>
public sealed class GroupsModule : IModule
{
    public IEnumerable<SettingKind> SettingKinds => GroupLetters.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<GroupDoor>();
        services.AddScoped<GroupLetters>();
        services.AddHandler<StartGroup.StartGroup, Nothing, StartGroupHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => GroupsMapping.Map(model, db);
}
