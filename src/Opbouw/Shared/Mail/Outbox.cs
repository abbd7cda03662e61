using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Mail;

/// <summary>A mail that must go out, saved together with the change that caused it. Its id makes a second delivery harmless.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public int Tries { get; set; }
}

/// <summary>Handlers put mail in here; a job sends it after the commit.</summary>
public sealed class Outbox(OpbouwDb db, TimeProvider time)
{
    public void Post(string to, string subject, string body)
    {
        var now = time.GetUtcNow();
        db.Add(new OutboxMessage { To = to, Subject = subject, Body = body, CreatedAt = now, NextTryAt = now });
    }
}
