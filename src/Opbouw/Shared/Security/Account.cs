using Microsoft.AspNetCore.Identity;

namespace Opbouw.Shared.Security;

/// <summary>Somebody who can log in. What the person may do is in roles and teams, not here.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public AccountId AccountId => new(Id);

    /// <summary>Name as shown to colleagues.</summary>
    public required string Name { get; set; }

    public required ActorKind Kind { get; set; }

    /// <summary>Partner organisation the person speaks for.</summary>
    public PartnerId? Partner { get; set; }

    /// <summary>An account that has ended stays, so that old records keep their author.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A log-in on one device. The cookie holds a random key; the row holds its hash, so that a stolen table opens nothing.</summary>
public sealed class Session
{
    public required string KeyHash { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>False between the password and the second factor.</summary>
    public bool IsComplete { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>Browser and system in a few words, so that the person recognises the device.</summary>
    public string? Device { get; init; }
}
