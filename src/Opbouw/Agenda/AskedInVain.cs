using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;

namespace Opbouw.Agenda;

/// <summary>A question was mailed to a partner and did not arrive: the asker hears it, and gives it on paper.</summary>
public sealed class AskedInVain(OpbouwDb db, BounceNotes notes, Notifier notifier) : IMailReturned
{
    /// <returns>The name of who should have had the mail; null when nothing is known to have gone wrong.</returns>
    public async Task<string?> AtAsync(AgendaItem item, CancellationToken ct)
    {
        if (await db.Set<PartnerPerson>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == item.PersonId, ct) is not { Email: { } address } person)
            return null;
        var isLost = await notes.OfAsync(address, ct) is { IsDead: true }
            || await db.Set<OutboxMessage>().AnyAsync(message => message.About == item.Id.Value && message.To == address && (message.GivenUpAt != null || message.ReturnedAt != null), ct);
        return isLost ? person.Name : null;
    }

    public async Task TellAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.About is not { } about)
            return;
        var id = new AgendaItemId(about);
        if (await db.Set<AgendaItem>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, ct) is { Status: AgendaStatus.Asked } item)
            await notifier.TellAsync(item.WorkerId, message.Id, $"De mail over “{item.Title}” kwam niet aan. Geef de brief.", $"/agendering/{about}", ct);
    }
}
