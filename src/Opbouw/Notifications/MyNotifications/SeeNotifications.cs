using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Notifications.MyNotifications;

/// <summary>Somebody read one of her notifications, or all of them.</summary>
public sealed record SeeNotifications(Guid CommandId, NotificationId? Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("notifications.see", "Een melding lezen", typeof(NotificationsSeen));
}

public sealed record NotificationsSeen(int Number, Guid Reader) : DomainEvent
{
    public override Guid Subject => Reader;
}

public sealed class SeeNotificationsHandler(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time) : IHandle<SeeNotifications, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(SeeNotifications command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var unread = await db.Set<Notification>().Where(one => one.AccountId == me && one.SeenAt == null && (command.Id == null || one.Id == command.Id)).ToListAsync(ct);
        if (!work.Actor.IsKnown || (command.Id is not null && unread.Count == 0))
            return NothingThere.ForThisActor;
        foreach (var one in unread)
            one.SeenAt = time.GetUtcNow();
        trail.Record(new NotificationsSeen(unread.Count, me.Value));
        return default(Nothing);
    }
}
