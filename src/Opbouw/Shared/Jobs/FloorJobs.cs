using Opbouw.Shared.Modules;

namespace Opbouw.Shared.Jobs;

/// <summary>Jobs of the floor itself and of every module.</summary>
public static class FloorJobs
{
    private static readonly JobKind[] Own = [];

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IReadOnlyList<JobKind>>([.. Own, .. House.Modules.SelectMany(module => module.Jobs)]);
        services.AddHostedService<JobClock>();
        return services;
    }
}
