using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>Makes the link and puts it in the post. Earlier links of this person no longer work.</summary>
public sealed class SendInvite(OpbouwDb db, OpenTrail trail, Outbox outbox, WorkContext work, TimeProvider time)
{
    /// <returns>The address to hand over, for an organisation that sends no mail.</returns>
    public async Task<string> ToAsync(Account account, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var earlier in await db.Set<Invite>().Where(earlier => earlier.AccountId == account.AccountId && earlier.UsedAt == null && earlier.EndsAt > now).ToListAsync(ct))
            earlier.EndsAt = now;
        var (invite, code) = Invite.For(account.AccountId, now);
        db.Add(invite);
        trail.Record(new PersonInvited(account.AccountId, invite.Id));

        var link = new Uri(work.Organisation.Address, $"/uitnodiging?code={code}").ToString();
        outbox.Post(account.Email!, "Uw account", $"""
            Dag {account.Name},

            U krijgt een account bij {work.Organisation.Name}.
            Kies een wachtwoord op deze pagina:

            {link}

            De link werkt één keer, en een week lang. Stuur hem niet door.
            """);
        return link;
    }
}
