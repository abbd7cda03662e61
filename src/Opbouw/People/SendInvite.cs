using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>Makes the link and puts it in the post. Earlier links of this person no longer work.</summary>
public sealed class SendInvite(OpbouwDb db, OpenTrail trail, Letters letters, ChosenSettings settings, WorkContext work, TimeProvider time)
{
    /// <returns>The address to hand over, for an organisation that sends no mail.</returns>
    public async Task<string> ToAsync(Account account, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var earlier in await db.Set<Invite>().Where(earlier => earlier.AccountId == account.AccountId && earlier.UsedAt == null && earlier.EndsAt > now).ToListAsync(ct))
            earlier.EndsAt = now;
        var days = await settings.NumberAsync(PeopleChosen.InviteDays, ct);
        var (invite, code) = Invite.For(account.AccountId, now, days);
        db.Add(invite);
        trail.Record(new PersonInvited(account.AccountId, invite.Id));

        var link = new Uri(work.Organisation.Address, $"/uitnodiging?code={code}").ToString();
        await letters.PostAsync(PeopleChosen.Invite, account.Email!, new Dictionary<string, string> { ["naam"] = account.Name, ["link"] = link, ["geldig"] = DutchDates.Days(days) }, ct);
        return link;
    }
}
