using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Mail;

/// <summary>A mail that must go out, saved together with the change that caused it. Its id makes a second delivery harmless.</summary>
public sealed class OutboxMessage
{
    /// <summary>After each try that failed; after the last one we stop. Together almost four days.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
        TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12),
    ];

    /// <summary>Somebody who mends an address within these days still gets what was written to it.</summary>
    public static readonly TimeSpan WorthTryingAgain = TimeSpan.FromDays(7);

    /// <summary>Longer after it was sent, nothing that comes back is believed.</summary>
    public static readonly TimeSpan MayComeBack = TimeSpan.FromDays(14);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Part of the address to which this mail comes back, known to us and to whoever carried it; nobody can make one up.</summary>
    public string ReturnToken { get; init; } = ReturnAddress.NewToken();

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>The record it is about, so that what waits can be taken back with it.</summary>
    public Guid? About { get; init; }

    /// <summary>Where its reader says that less mail may come; goes as List-Unsubscribe.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>An event for the reader's calendar (RFC 5545), sent along as a file.</summary>
    public string? Calendar { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>We stopped trying; somebody must look at it.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>It was sent, and the other side said later that it could not deliver it.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    public int Tries { get; set; }

    /// <summary>Code of the newest error, never its text.</summary>
    public string? LastError { get; private set; }

    /// <summary>Whoever it was for did not get it, as far as we know.</summary>
    public bool DidNotArrive => GivenUpAt is not null || ReturnedAt is not null;

    public bool IsWaiting => SentAt is null && GivenUpAt is null;

    public void Arrived(DateTimeOffset now)
    {
        Tries++;
        (SentAt, LastError) = (now, null);
    }

    /// <param name="forGood">The other side said that trying again makes no sense.</param>
    public void Failed(string error, bool forGood, DateTimeOffset now)
    {
        LastError = error;
        if (forGood || Tries >= Waits.Length)
            GivenUpAt = now;
        else
            NextTryAt = now + Waits[Tries];
        Tries++;
    }

    /// <returns>Whether it can have come back now: it went, not too long ago, and did not come back before.</returns>
    public bool CameBack(string code, DateTimeOffset now)
    {
        if (SentAt is not { } sent || ReturnedAt is not null || now - sent > MayComeBack)
            return false;
        (ReturnedAt, LastError) = (now, code);
        return true;
    }

    /// <summary>Again from the beginning, under the same Message-ID.</summary>
    public void TryAgain(DateTimeOffset now) => (SentAt, GivenUpAt, ReturnedAt, Tries, NextTryAt) = (null, null, null, 0, now);
}

/// <summary>Handlers put mail in here; a job sends it after the commit.</summary>
public sealed class Outbox(OpbouwDb db, TimeProvider time)
{
    /// <summary>How long a mail that somebody sends by a button waits for "Maak ongedaan".</summary>
    public static readonly TimeSpan ForUndo = TimeSpan.FromSeconds(10);

    /// <param name="subject">The same words for everybody: whoever sees a mail come in over somebody's shoulder reads no name, no place and no question.</param>
    /// <param name="about">With a record: it waits <see cref="ForUndo"/>, and <see cref="TakeBackAsync"/> may take it back as long as it has not gone.</param>
    public void Post(string to, [ConstantExpected] string subject, string body, Guid? about = null, Uri? unsubscribe = null) =>
        PutIn(to, subject, body, about, unsubscribe);

    /// <summary>A letter in the words of the organisation. Its subject holds nothing of this mail alone: see <see cref="LetterKind"/>.</summary>
    internal void Post(string to, LetterText letter, LetterPost how) => PutIn(to, letter.Subject, letter.Body, how.About, how.Unsubscribe, how.NotBefore, how.Calendar);

    private void PutIn(string to, string subject, string body, Guid? about, Uri? unsubscribe, DateTimeOffset? notBefore = null, string? calendar = null)
    {
        var now = time.GetUtcNow();
        db.Add(new OutboxMessage
        {
            To = to,
            Subject = subject,
            Body = body,
            About = about,
            Unsubscribe = unsubscribe?.AbsoluteUri,
            Calendar = calendar,
            CreatedAt = now,
            NextTryAt = notBefore ?? (about is null ? now : now + ForUndo),
        });
    }

    /// <summary>Takes back what was not sent about this record.</summary>
    /// <returns>Whether something had gone already, or was tried: then the other side may have read it.</returns>
    public async Task<bool> TakeBackAsync(Guid about, CancellationToken ct)
    {
        var messages = await db.Set<OutboxMessage>().Where(message => message.About == about).ToListAsync(ct);
        db.RemoveRange(messages.Where(message => message is { SentAt: null, Tries: 0 }));
        return messages.Exists(message => message is not { SentAt: null, Tries: 0 });
    }
}
