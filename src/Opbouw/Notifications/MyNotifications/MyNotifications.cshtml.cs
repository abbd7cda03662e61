using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Notifications.MyNotifications;

/// <summary>What I am waiting for, newest first.</summary>
[NeedsLogIn]
public sealed class MyNotificationsPage(OpbouwDb db, WorkContext work, LocalTime time, Send<SeeNotifications, Nothing> see) : FormPage
{
    private const int Most = 60;

    public IReadOnlyList<Notification> List { get; private set; } = [];

    public DateOnly Today => time.Today;

    public bool HasUnread => List.Any(one => one.SeenAt is null && one.SettledAt is null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        List = await db.Set<Notification>().AsNoTracking().Where(one => one.AccountId == me).OrderByDescending(one => one.Id).Take(Most).ToListAsync(ct);
    }

    /// <summary>On to what it is about; it counts as read.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromForm] Guid id, CancellationToken ct)
    {
        var (me, which) = (work.Actor.Account, new NotificationId(id));
        if (await db.Set<Notification>().Where(one => one.Id == which && one.AccountId == me).Select(one => one.Href).SingleOrDefaultAsync(ct) is not { } href)
            return NotFound();
        var seen = await see.RunAsync(new SeeNotifications(actionId, which), ct);

        // Read before: then there was nothing to write down.
        return seen is Outcome<Nothing>.Refused ? ShowButton(seen, _ => LocalRedirect(href)) : LocalRedirect(href);
    }

    public async Task<IActionResult> OnPostAllesAsync([FromForm] Guid actionId, CancellationToken ct) =>
        ShowButton(await see.RunAsync(new SeeNotifications(actionId, null), ct), _ => LocalRedirect("/meldingen"));
}
