using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Support.GiveVoice;
using Opbouw.Support.GroupSupport;
using Opbouw.Support.OwnVoices;
using Opbouw.Support.PaperLists;
using Opbouw.Support.WhoJoins;

namespace Opbouw.Support;

/// <summary>Neighbours say that they join or are in favour: by link, by QR code, or on a list on paper. From so many on, something opens in the city.</summary>
public sealed class SupportModule : IModule
{
    public IEnumerable<SettingKind> SettingKinds => [SupportThresholds.Kind];

    public IEnumerable<JobKind> Jobs => [JobKind.Daily<ForgetVoices>(new TimeOnly(4, 25), ForgetVoices.Code, "Namen wissen van wie een initiatief steunde")];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new GroupLink("Steun van buren", "steun", "Wie doet mee, en wie is voor? Met een link of op papier.", 20));
        services.AddScoped<SupportCounts>();
        services.AddScoped<VoiceDoor>();
        services.AddScoped<ForgetVoices>();
        services.AddScoped<IMyDayItems, SupportToday>();
        services.AddHandler<OpenSupport, Nothing, OpenSupportHandler>();
        services.AddHandler<CloseSupport, Nothing, OpenSupportHandler>();
        services.AddHandler<LookAtVoices, Nothing, LookAtVoicesHandler>();
        services.AddHandler<GiveVoice.GiveVoice, Nothing, GiveVoiceHandler>();
        services.AddHandler<TakeVoiceBack, Nothing, TakeVoiceBackHandler>();
        services.AddHandler<MarkCalled, Nothing, MarkCalledHandler>();
        services.AddHandler<TypePaperList, Nothing, TypePaperListHandler>();
        services.AddHandler<SettlePaperList, Nothing, SettlePaperListHandler>();
        services.AddHandler<ForgetVoiceNames, Nothing, ForgetVoiceNamesHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => SupportMapping.Map(model, db);
}
