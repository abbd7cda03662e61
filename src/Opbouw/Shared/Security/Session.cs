using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

public readonly record struct SessionId(Guid Value) : IEntityId
{
    public static SessionId New() => new(Guid.CreateVersion7());
}

/// <summary>A log-in on one device. The cookie holds a random key; the row holds its hash, so that a stolen table opens nothing.</summary>
public sealed class Session
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>To set up or give the second factor.</summary>
    public static readonly TimeSpan LifetimeOfHalf = TimeSpan.FromMinutes(20);

    public required SessionId Id { get; init; }

    public required string KeyHash { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>False between the password and the second factor.</summary>
    public required bool IsComplete { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Browser and system in a few words, so that the person recognises the device.</summary>
    public string? Device { get; init; }

    public static Session Start(Account account, string key, bool isComplete, string? device, DateTimeOffset now) => new()
    {
        Id = SessionId.New(),
        KeyHash = SecretCode.Hash(key),
        AccountId = account.Id,
        IsComplete = isComplete,
        StartedAt = now,
        EndsAt = now + (isComplete ? Lifetime : LifetimeOfHalf),
        Device = device,
    };
}
