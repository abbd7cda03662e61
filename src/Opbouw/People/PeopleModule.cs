using Microsoft.EntityFrameworkCore;
using Opbouw.People.ConfirmSecondFactor;
using Opbouw.People.LogIn;
using Opbouw.People.LogOut;
using Opbouw.People.SetUpSecondFactor;
using Opbouw.Shared.Acting;
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
        AddLogIn(services);
    }

    public void Map(ModelBuilder model, OpbouwDb db) => PeopleMapping.Map(model);

    private static void AddLogIn(IServiceCollection services)
    {
        services.AddScoped<PasswordCheck>();
        services.AddHandler<StartSession, StartedSession, StartSessionHandler>();
        services.AddHandler<ConfirmSecondFactor.ConfirmSecondFactor, SecondFactorAnswer, ConfirmSecondFactorHandler>();
        services.AddHandler<SetUpSecondFactor.SetUpSecondFactor, NewSecondFactor, SetUpSecondFactorHandler>();
        services.AddHandler<LogOut.LogOut, Nothing, LogOutHandler>();
    }
}
