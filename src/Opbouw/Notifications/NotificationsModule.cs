using Microsoft.EntityFrameworkCore;
using Opbouw.Notifications.ChooseMail;
using Opbouw.Notifications.MyNotifications;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;

namespace Opbouw.Notifications;

/// <summary>What somebody is waiting for: read in the program, by mail as that person chose.</summary>
public sealed class NotificationsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IUnread, Unread>();
        services.AddHandler<SeeNotifications, Nothing, SeeNotificationsHandler>();
        services.AddHandler<ChooseMail.ChooseMail, Nothing, ChooseMailHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
    }
}

/// <summary>How many notifications wait for the reader of this page.</summary>
internal sealed class Unread(OpbouwDb db) : IUnread
{
    public Task<int> NumberAsync(CancellationToken ct)
    {
        var me = db.Me;
        return db.Set<Notification>().CountAsync(one => one.AccountId == me && one.SeenAt == null && one.SettledAt == null, ct);
    }
}
