using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Mail;

/// <summary>Mail to this address did not arrive. It stands at the address and not at a person: somebody with a new address starts clean.</summary>
public sealed class BounceNote
{
    /// <summary>In small letters, so that each address has one note.</summary>
    public required string Address { get; init; }

    /// <summary>For good: no further mail goes there until somebody changes the address or tries it again. Otherwise it only did not arrive this time.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Code of the other side: <c>smtp-550</c> at the door, <c>5.1.1</c> when it came back later.</summary>
    public string Code { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public static string KeyOf(string address) => address.Trim().ToLowerInvariant();

    /// <summary>What is dead stays dead, whatever else comes back.</summary>
    public void Note(string code, bool isDead, DateTimeOffset now) => (Code, IsDead, At) = (code, IsDead || isDead, now);
}

/// <summary>A module that wants to know that a mail did not arrive, so that somebody does it another way.</summary>
public interface IMailReturned
{
    /// <summary>In the transaction of the note.</summary>
    Task TellAsync(OutboxMessage message, CancellationToken ct);
}

/// <summary>Notes at addresses, for the pages on which somebody can mend them.</summary>
public sealed class BounceNotes(OpbouwDb db)
{
    public async Task<BounceNote?> OfAsync(string? address, CancellationToken ct) =>
        address is null ? null : (await OfAsync([address], ct)).GetValueOrDefault(BounceNote.KeyOf(address));

    public async Task<IReadOnlyDictionary<string, BounceNote>> OfAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var keys = addresses.Select(BounceNote.KeyOf).Distinct().ToList();
        return await db.Set<BounceNote>().AsNoTracking().Where(note => keys.Contains(note.Address)).ToDictionaryAsync(note => note.Address, ct);
    }

    public Task<bool> IsDeadAsync(string address, CancellationToken ct)
    {
        var key = BounceNote.KeyOf(address);
        return db.Set<BounceNote>().AnyAsync(note => note.Address == key && note.IsDead, ct);
    }
}

/// <summary>Writes down that mail did not arrive, and takes that back.</summary>
public sealed class ReturnedMail(OpbouwDb db, IEnumerable<IMailReturned> listeners, TimeProvider time)
{
    public async Task NoteAsync(OutboxMessage message, string code, bool isDead, CancellationToken ct)
    {
        var key = BounceNote.KeyOf(message.To);
        if (await db.Set<BounceNote>().SingleOrDefaultAsync(known => known.Address == key, ct) is not { } note)
            db.Add(note = new BounceNote { Address = key });
        note.Note(code, isDead, time.GetUtcNow());
        await TellAsync(message, ct);
    }

    public async Task TellAsync(OutboxMessage message, CancellationToken ct)
    {
        foreach (var listener in listeners)
            await listener.TellAsync(message, ct);
    }

    /// <summary>The address counts as good again, and what did not arrive lately goes once more.</summary>
    /// <returns>How many mails go again; null when there was nothing against the address.</returns>
    public async Task<int?> ForgetAsync(string address, CancellationToken ct)
    {
        var (key, now) = (BounceNote.KeyOf(address), time.GetUtcNow());
        if (await db.Set<BounceNote>().SingleOrDefaultAsync(known => known.Address == key, ct) is not { } note)
            return null;
        db.Remove(note);
        var since = now - OutboxMessage.WorthTryingAgain;
        var lately = await db.Set<OutboxMessage>().Where(message => message.CreatedAt > since && (message.GivenUpAt != null || message.ReturnedAt != null)).ToListAsync(ct);
        var lost = lately.FindAll(message => BounceNote.KeyOf(message.To) == key);
        lost.ForEach(message => message.TryAgain(now));
        return lost.Count;
    }
}
