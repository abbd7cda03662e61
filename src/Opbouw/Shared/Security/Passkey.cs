using Microsoft.AspNetCore.Identity;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

public readonly record struct PasskeyId(Guid Value) : IEntityId
{
    public static PasskeyId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A key that a telephone, a computer or a security key keeps for this site, opened by a finger, a face or a PIN: both factors at once. We keep the
/// public half. It is bound to the host name of the organisation's address.
/// </summary>
public sealed class Passkey
{
    public const int Most = 10;
    public const int LongestName = 60;

    public required PasskeyId Id { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>As its owner calls it.</summary>
    public required string Name { get; init; }

    public required byte[] CredentialId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required long SignCount { get; set; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>By day; for its owner only.</summary>
    public DateOnly? LastUsedOn { get; set; }

    /// <summary>As ASP.NET Core Identity wants to see it. What the device said about its make we never kept.</summary>
    public UserPasskeyInfo ToInfo() =>
        new(CredentialId, PublicKey, AddedAt, (uint)SignCount, transports: null, isUserVerified: true, IsBackupEligible, IsBackedUp, attestationObject: [], clientDataJson: []);
}
