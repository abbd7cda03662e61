using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct InviteId(Guid Value) : IEntityId
{
    public static InviteId New() => new(Guid.CreateVersion7());
}

/// <summary>A link with which somebody chooses a password. Works once, for as many days as the organisation chose; the database keeps the hash only.</summary>
public sealed class Invite
{
    public required InviteId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required string CodeHash { get; init; }

    public required DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public static (Invite Invite, string Code) For(AccountId account, DateTimeOffset now, int days)
    {
        var code = SecretCode.New();
        return (new Invite { Id = InviteId.New(), AccountId = account, CodeHash = SecretCode.Hash(code), EndsAt = now.AddDays(days) }, code);
    }
}
