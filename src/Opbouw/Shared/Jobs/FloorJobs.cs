using Opbouw.Shared.Backup;
using Opbouw.Shared.Mail.Sending;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Trail.Sealing;

namespace Opbouw.Shared.Jobs;

/// <summary>Jobs of the floor itself and of every module.</summary>
public static class FloorJobs
{
    private static readonly JobKind[] Own =
    [
        JobKind.Every<MailNotifications>(TimeSpan.FromMinutes(1), "notifications.mail", "Mail over meldingen maken"),
        JobKind.Every<SealTrail>(TimeSpan.FromMinutes(5), "trail.seal", "Het logboek verzegelen"),
        JobKind.Every<FillIndex>(TimeSpan.FromMinutes(5), "search.fill-index", "Het zoeken bijwerken met wat er al was"),
        JobKind.Daily<BackUp>(new TimeOnly(2, 30), "backup.back-up", "Een kopie maken"),
        JobKind.Daily<TellSealDaily>(new TimeOnly(6, 0), "trail.tell-seal", "Het zegel aan de getuigen mailen"),
        JobKind.Daily<VerifyTrail>(new TimeOnly(3, 30), "trail.verify", "De zegels van het logboek nakijken"),
    ];

    /// <summary>Last: it alone waits for another machine, and what waits for it comes after it.</summary>
    private static readonly JobKind Mail = JobKind.Every<SendOutbox>(TimeSpan.FromMinutes(1), "mail.send-outbox", "Mail versturen");

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IReadOnlyList<JobKind>>([.. Own, .. House.Modules.SelectMany(module => module.Jobs), Mail]);
        services.AddHostedService<JobClock>();
        return services;
    }
}
