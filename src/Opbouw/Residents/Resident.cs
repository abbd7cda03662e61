using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

/// <summary>
/// A resident we may reach. Exists only as long as a consent stands: person-less is the rule, this is the exception.
/// What says who it is, is closed with a key of its own.
/// </summary>
public sealed class Resident
{
    public const int NameLength = 80;
    public const int PhoneLength = 40;
    public const int MailLength = 256;
    public const int AddressLength = 200;

    public required ResidentId Id { get; init; }

    /// <summary>The worker whose caseload this is.</summary>
    public required AccountId HolderId { get; set; }

    public required TeamId TeamId { get; set; }

    /// <summary><see cref="Circle.Own"/>: the holder and who stands in for her. <see cref="Circle.Team"/>: colleagues of the team too, with a reason.</summary>
    public required Circle Circle { get; set; }

    public required SealedText Name { get; set; }

    public SealedText? Phone { get; set; }

    public SealedText? Mail { get; set; }

    public SealedText? Address { get; set; }

    /// <summary>Overrides everything: the address is for the holder only and never leaves, whatever was consented to.</summary>
    public bool HidesAddress { get; set; }

    /// <summary>Keyed hashes, to find a number or address again without keeping it readable.</summary>
    public string? PhoneHash { get; set; }

    public string? MailHash { get; set; }

    public required DateTimeOffset WrittenDownAt { get; init; }

    /// <summary>Hash of the link on the resident's own card; a new card ends the old one.</summary>
    public string? CardHash { get; set; }

    public bool IsOf(Actor actor) => actor.ForWhom.Contains(HolderId);
}

/// <summary>A colleague said why she had to look, and may until this moment.</summary>
public sealed class LookPermit
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    public required Guid Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required ResidentId ResidentId { get; init; }

    public required Shared.Looks.LookReason Reason { get; init; }

    public required DateTimeOffset Until { get; init; }
}
