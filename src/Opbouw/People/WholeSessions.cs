using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>The browser somebody logs in with.</summary>
/// <param name="Words">Browser and system, as its owner recognises it.</param>
/// <param name="KeyHash">Of its <see cref="DeviceCookie"/>.</param>
public sealed record DeviceAtHand(string Words, string KeyHash);

/// <summary>Begins and ends log-ins. Whoever proved all that is asked of her gets a new key, so that a cookie planted before log-in opens nothing.</summary>
public sealed class WholeSessions(OpbouwDb db, OpenTrail trail, SessionTerms terms, AccountMail mail, LocalTime time)
{
    /// <summary>Events of a process that lets somebody in.</summary>
    public static readonly Type[] Events = [typeof(SessionStarted), typeof(DeviceAdded)];

    /// <returns>The key for the cookie.</returns>
    public async Task<string> StartAsync(Account account, DeviceAtHand device, CancellationToken ct)
    {
        var key = SecretCode.New();
        var whole = Session.Start(account, key, isComplete: true, device.Words, time.Now, await terms.ForAsync(account, ct));
        db.Add(whole);
        trail.Record(new SessionStarted(whole.Id, account.AccountId, IsComplete: true));
        await NoteDeviceAsync(account, device, ct);
        return key;
    }

    /// <summary>All that is asked of this account before the second factor was given; whoever has one gives it now.</summary>
    public async Task<(string Key, bool IsComplete)> AdmitAsync(Account account, DeviceAtHand device, CancellationToken ct) =>
        account.NeedsSecondFactor ? (StartHalf(account, device), false) : (await StartAsync(account, device, ct), true);

    /// <summary>The password was right; the second factor has yet to come.</summary>
    public string StartHalf(Account account, DeviceAtHand device)
    {
        var key = SecretCode.New();
        var half = Session.Start(account, key, isComplete: false, device.Words, time.Now, SessionLife.Half);
        db.Add(half);
        trail.Record(new SessionStarted(half.Id, account.AccountId, IsComplete: false));
        return key;
    }

    /// <summary>In the place of a half one, in which only the password was given.</summary>
    public async Task<string> ReplaceAsync(Session half, Account account, DeviceAtHand device, CancellationToken ct)
    {
        db.Remove(half);
        return await StartAsync(account, device with { Words = half.Device ?? device.Words }, ct);
    }

    public async Task<int> EndAsync(AccountId account, Func<Session, bool> which, CancellationToken ct)
    {
        var open = await db.Set<Session>().Where(session => session.AccountId == account.Value).ToListAsync(ct);
        List<Session> ending = [.. open.Where(which)];
        db.RemoveRange(ending);
        ending.ForEach(session => trail.Record(new SessionEnded(session.Id, account)));
        return ending.Count;
    }

    private async Task NoteDeviceAsync(Account account, DeviceAtHand device, CancellationToken ct)
    {
        var (today, me) = (time.Today, account.AccountId);
        var known = await db.Set<KnownDevice>().Where(known => known.AccountId == me).ToListAsync(ct);
        if (known.Find(one => one.KeyHash == device.KeyHash) is { } same)
        {
            same.LastOn = today;
            return;
        }

        db.RemoveRange(known.Where(one => one.LastOn < today.AddDays(-KnownDevice.Days)));
        db.Add(new KnownDevice { AccountId = me, KeyHash = device.KeyHash, LastOn = today });
        trail.Record(new DeviceAdded(me));
        // The first one is the one on which the account was opened.
        if (known.Count > 0)
            mail.Tell(account, $"Er is bij u ingelogd op een apparaat dat wij niet kennen: {device.Words}, op {DutchWords(today)}.");
    }

    private static string DutchWords(DateOnly day) => Shared.Ui.DutchDates.Full(day);
}
