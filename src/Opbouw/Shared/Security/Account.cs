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

    /// <summary>Those who read about the work or answer for a partner prove twice who they are; a resident may.</summary>
    public bool NeedsSecondFactor => Kind is not ActorKind.Resident || TwoFactorEnabled;
}
