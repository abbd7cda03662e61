using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Notifications;

/// <summary>Who sees to the work of somebody today; answered by the People module.</summary>
public interface IStandIns
{
    Task<AccountId> ForAsync(AccountId account, CancellationToken ct);
}

/// <summary>Handlers tell here what somebody is waiting for, in the transaction of the change itself.</summary>
public sealed class Notifier(OpbouwDb db, WorkContext work, IStandIns standIns, TimeProvider time)
{
    /// <summary>Tells one person, or who stands in for her. Who did it herself hears nothing.</summary>
    public async Task TellAsync(AccountId to, Guid about, string title, string href, CancellationToken ct) =>
        TellOnly(await standIns.ForAsync(to, ct), about, title, href);

    /// <summary>Tells this person and nobody in her place: what she may do, her deputy may not.</summary>
    public void TellOnly(AccountId reader, Guid about, string title, string href)
    {
        if (reader == work.Actor.Account)
            return;
        db.Add(new Notification
        {
            Id = NotificationId.New(),
            AccountId = reader,
            About = about,
            Title = title.Length <= Notification.LongestTitle ? title : title[..(Notification.LongestTitle - 1)] + "…",
            Href = href,
            At = time.GetUtcNow(),
        });
    }

    /// <summary>What was asked about this record is done: nobody need hear of it any more.</summary>
    public async Task SettleAsync(Guid about, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var open in await db.Set<Notification>().IgnoreQueryFilters().Where(one => one.About == about && one.SettledAt == null).ToListAsync(ct))
            open.SettledAt = now;
    }
}
