using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

public readonly record struct SessionId(Guid Value) : IEntityId
{
    public static SessionId New() => new(Guid.CreateVersion7());
}

/// <summary>How long somebody stays logged in, and how long without doing anything.</summary>
public sealed record SessionLife(TimeSpan Whole, TimeSpan Idle)
{
    /// <summary>To set up or give the second factor.</summary>
    public static readonly SessionLife Half = new(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(20));
}

/// <summary>A log-in on one device. The cookie holds a random key; the row holds its hash, so that a stolen table opens nothing.</summary>
public sealed class Session
{
    /// <summary>For so long after somebody proved who she is, she is not asked again before a sensitive act.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromMinutes(15);

    /// <summary>Use is written down this often at most: reading pages must not become writing.</summary>
    private static readonly TimeSpan MostOftenNoted = TimeSpan.FromHours(1);

    public required SessionId Id { get; init; }

    public required string KeyHash { get; set; }

    public required Guid AccountId { get; init; }

    /// <summary>False between the password and the second factor.</summary>
    public required bool IsComplete { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>How long it lasts without use.</summary>
    public required int IdleMinutes { get; init; }

    /// <summary>It ends here unless it is used before.</summary>
    public required DateTimeOffset IdleEndsAt { get; set; }

    /// <summary>When its owner proved with all that is asked of her who she is.</summary>
    public required DateTimeOffset ProvedAt { get; set; }

    /// <summary>Browser and system in a few words, so that the person recognises the device.</summary>
    public string? Device { get; init; }

    /// <summary>Roughly; shown to its owner as a day, and to nobody else.</summary>
    public DateTimeOffset LastUsedAt => IdleEndsAt - TimeSpan.FromMinutes(IdleMinutes);

    public static Session Start(Account account, string key, bool isComplete, string? device, DateTimeOffset now, SessionLife life) => new()
    {
        Id = SessionId.New(),
        KeyHash = SecretCode.Hash(key),
        AccountId = account.Id,
        IsComplete = isComplete,
        StartedAt = now,
        EndsAt = now + life.Whole,
        IdleMinutes = (int)life.Idle.TotalMinutes,
        IdleEndsAt = now + life.Idle,
        ProvedAt = now,
        Device = device,
    };

    /// <summary>Whether this use must be written down, so that the session does not end in the middle of work.</summary>
    public bool MustNoteUseAt(DateTimeOffset now) =>
        IsComplete && now - LastUsedAt >= TimeSpan.FromMinutes(Math.Min(IdleMinutes / 8.0, MostOftenNoted.TotalMinutes));

    public bool IsProvedAt(DateTimeOffset now) => now - ProvedAt <= ProofHolds;

    /// <summary>Its owner proved again who she is. The key changes with it: one that was copied before opens nothing more.</summary>
    public void Prove(string newKey, DateTimeOffset now) => (KeyHash, ProvedAt) = (SecretCode.Hash(newKey), now);
}
