using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>What happens around a lost telephone: who hears of it, and what no longer opens the door.</summary>
public sealed class LostPhones(OpbouwDb db, OpenTrail trail, Notifier notifier, Outbox outbox, Colleagues colleagues, WholeSessions sessions, WorkContext work, LocalTime time)
{
    public const string ListAddress = "/telefoon-kwijt";

    public Task<LostPhone?> WaitingAsync(AccountId account, CancellationToken ct)
    {
        var now = time.Now;
        return db.Set<LostPhone>().FirstOrDefaultAsync(lost => lost.AccountId == account && lost.EndedAt == null && lost.EndsAt > now, ct);
    }

    public Task<bool> HasPhoneAsync(AccountId account, CancellationToken ct) => db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == account, ct);

    /// <summary>Begins: the person is warned, and who may help is asked.</summary>
    public async Task OpenAsync(LostPhone lost, Account account, CancellationToken ct)
    {
        db.Add(lost);
        trail.Record(new LostPhoneReported(lost.Id, lost.AccountId, lost.Reason, lost.StartedCheck));
        foreach (var helper in (await HelpersAsync(ct)).Where(helper => helper.AccountId != lost.AccountId && helper.AccountId != lost.StartedBy))
            notifier.TellOnly(helper.AccountId, lost.Id.Value, $"{account.Name} kan niet inloggen zonder telefoon. Help je mee?", $"{ListAddress}/{lost.Id.Value}");
        Write(account, "Inloggen zonder telefoon", $"""
            {(lost.StartedBy is null ? "Iemand vroeg met uw wachtwoord" : "Een collega vroeg")} om uw telefoon bij het inloggen los te maken.

            Een tweede collega moet dit nog bevestigen, binnen 24 uur. Tot dan verandert er niets.

            Klopt dit niet? Bel meteen uw beheerder of teamleider en kies een nieuw wachtwoord.
            """);
    }

    /// <summary>The telephone, the codes on paper and every open session no longer count. The person and all administrators hear it at once.</summary>
    public async Task ClearAsync(Account account, IdentityCheck? check, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<SecondFactor>().Where(factor => factor.AccountId == account.AccountId).ToListAsync(ct));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(code => code.AccountId == account.AccountId).ToListAsync(ct));
        // Whoever has the telephone may have a passkey on it.
        db.RemoveRange(await db.Set<Passkey>().Where(passkey => passkey.AccountId == account.AccountId).ToListAsync(ct));
        await sessions.EndAsync(account.AccountId, _ => true, ct);
        account.TwoFactorEnabled = false;
        trail.Record(new SecondFactorCleared(account.AccountId, check));

        Write(account, "Uw telefoon is losgemaakt", $"""
            Uw oude telefoon, uw passkeys en de herstelcodes werken niet meer bij het inloggen. U bent overal uitgelogd.

            Log in met uw wachtwoord. Dan stelt u een nieuwe telefoon in.
            {new Uri(work.Organisation.Address, "/inloggen")}

            Klopt dit niet? Bel meteen uw beheerder.
            """);
        foreach (var administrator in (await HoldersAsync(RoleCodes.Administrator, ct)).Where(one => one.Id != account.Id))
        {
            notifier.TellOnly(administrator.AccountId, account.Id, $"De telefoon van {account.Name} is losgemaakt bij het inloggen.", $"/beheer/mensen/{account.Id}");
            Write(administrator, "Een telefoon is losgemaakt", $"""
                De telefoon van {account.Name} telt niet meer bij het inloggen. {(check is { } how ? $"Hoe is gekeken of het klopt: {how.Label().ToLowerInvariant()}." : "Dit is op de server gedaan.")}

                Klopt dit niet? Beëindig dan het account.
                """);
        }
    }

    /// <summary>What waits for this person is over, for whatever reason.</summary>
    public async Task EndWaitingAsync(AccountId account, LostPhoneEnding ending, CancellationToken ct)
    {
        foreach (var lost in await db.Set<LostPhone>().Where(lost => lost.AccountId == account && lost.EndedAt == null).ToListAsync(ct))
            await EndAsync(lost, ending, ct);
    }

    public async Task EndAsync(LostPhone lost, LostPhoneEnding ending, CancellationToken ct)
    {
        if (lost.EndedAt is null)
            lost.End(ending, time.Now);
        await notifier.SettleAsync(lost.Id.Value, ct);
        trail.Record(new LostPhoneEnded(lost.Id, lost.AccountId, ending));
    }

    public void Write(Account account, [ConstantExpected] string subject, string words)
    {
        if (account.Email is { } address)
            outbox.Post(address, subject, $"Dag {account.Name},\n\n{words}\n\n{work.Organisation.Name}");
    }

    private async Task<List<Account>> HelpersAsync(CancellationToken ct)
    {
        var roles = await db.Set<Role>().AsNoTracking().ToListAsync(ct);
        return await HoldersAsync(roles.Where(role => role.Permissions.Contains(PeopleRights.HelpLostPhoneCode)).Select(role => role.Code), ct);
    }

    private Task<List<Account>> HoldersAsync(string role, CancellationToken ct) => HoldersAsync([role], ct);

    private async Task<List<Account>> HoldersAsync(IEnumerable<string> roles, CancellationToken ct)
    {
        var ids = (await colleagues.HoldersAsync(roles, ct)).Select(holder => holder.Value).ToList();
        return await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id) && account.EndedAt == null).OrderBy(account => account.Id).ToListAsync(ct);
    }
}
