using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Mail.Bounces;
using Opbouw.Shared.Mail.Sending;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Outgoing;
using Opbouw.Shared.Overload;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Trail.Sealing;
using Opbouw.Shared.Ui.HouseLook;

namespace Opbouw.Shared;

/// <summary>The shared floor as services: time, organisations, databases, write lane, trail, log-in.</summary>
public static class FloorServices
{
    public static IServiceCollection AddFloor(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LocalTime>();
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => OrganisationRegistry.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SettingsInForce>();
        services.AddSingleton<SettingMemory>();
        services.AddScoped<ChosenSettings>();
        services.AddScoped<SettingDesk>();
        services.AddScoped<Letters>();
        services.AddScoped<WorkContext>();
        AddDatabases(services);
        AddLogIn(services);
        services.AddJobs();
        services.AddPageKeeping();
        services.AddLoadShedding();
        services.BelieveServerInFront();
        services.AddSingleton<OutgoingDoor>();
        return services;
    }

    private static void AddDatabases(IServiceCollection services)
    {
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<DatabaseOpener>();
        services.AddSingleton<WriteLanes>();
        services.AddSingleton<MakeBackup>();
        services.AddSingleton<RestoreBackup>();
        services.AddScoped<ExportAll>();
        services.AddSingleton<BackupPlan>();
        services.AddScoped(provider => provider.GetRequiredService<DatabaseOpener>().Open(provider.GetRequiredService<WorkContext>()));
        services.AddScoped<OpenTrail>();
        services.AddScoped<Outbox>();
        services.AddSingleton<MailDoor>();
        services.AddScoped<BounceNotes>();
        services.AddScoped<ReturnedMail>();
        services.AddSingleton<MasterKeys>();
        services.AddSingleton<KeyStore>();
        services.AddScoped<DataKeys>();
        services.AddScoped<LookUpHash>();
        services.AddScoped<StruckList>();
        services.AddScoped<LookAt>();
        services.AddScoped<LookBook>();
        services.AddHandler<TellSeal, Nothing, TellSealHandler>();
        services.AddHandler<NoteLook, Nothing, NoteLookHandler>();
        services.AddHandler<TakeMailBack, Nothing, TakeMailBackHandler>();
        services.AddScoped<TrailCheck>();
        services.AddScoped<Notifier>();
        services.AddScoped<ChoiceLinks>();
        services.AddHandler<MailToPerson, Nothing, MailToPersonHandler>();
        services.AddHandler<ChangeSetting, ChosenVersion, ChangeSettingHandler>();
        services.AddHandler<PutBackSetting, ChosenVersion, ChangeSettingHandler>();
        services.AddHandler<KeepLogo, Nothing, KeepLogoHandler>();
        services.AddHandler<FillKind, Nothing, FillKindHandler>();
        services.AddHandler<SettleMail, Nothing, SettleMailHandler>();
        services.AddScoped(typeof(Send<,>));
    }

    private static void AddLogIn(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("opbouw");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<DataDirectory, ILoggerFactory>((options, directory, loggers) =>
                options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new DirectoryInfo(directory.Keys), loggers));
        DecorateDataProtection(services);

        services.AddScoped<CurrentSession>();
        services.AddScoped<SessionUse>();
        services.AddScoped<LogInTurns>();
        services.AddScoped<OrganisationSecrets>();
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, configureOptions: null);
        services.AddSingleton<PublicForm>();
        services.AddAuthorization();
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = false;
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
        }).AddDefaultTokenProviders();
        services.AddScoped<IUserStore<Account>, AccountStore>();
    }

    /// <summary>Every signature of the framework and of ours carries the organisation.</summary>
    private static void DecorateDataProtection(IServiceCollection services)
    {
        var original = services.Last(service => service.ServiceType == typeof(IDataProtectionProvider));
        services.Remove(original);
        services.AddKeyedSingleton(OrganisationSecrets.Machine, (provider, _) => (IDataProtectionProvider)original.ImplementationFactory!(provider));
        services.AddSingleton<IDataProtectionProvider>(provider => new OrganisationDataProtection(
            provider.GetRequiredKeyedService<IDataProtectionProvider>(OrganisationSecrets.Machine), provider.GetRequiredService<IHttpContextAccessor>()));
    }
}
