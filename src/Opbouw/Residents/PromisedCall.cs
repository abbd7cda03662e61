using System.Security.Cryptography;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

/// <summary>A promise to call a resident, with her number and her consent.</summary>
public sealed class PromisedCall
{
    public const int AboutLength = 200;

    public required PromisedCallId Id { get; init; }

    public required ResidentId ResidentId { get; init; }

    public required AccountId WorkerId { get; set; }

    public required SealedText About { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateTimeOffset? CalledAt { get; set; }
}

/// <summary>What a partner was given about a resident, and whether it is gone there when the consent ended.</summary>
public sealed class HandedOver
{
    public required HandedOverId Id { get; init; }

    public required ResidentId ResidentId { get; init; }

    public required ConsentId ConsentId { get; init; }

    public required PartnerId PartnerId { get; init; }

    /// <summary>On both sides, so that a partner knows what to throw away when nobody can read the name any more.</summary>
    public required string Reference { get; init; }

    /// <summary>As it was given. Emptied when the resident is erased.</summary>
    public SealedText? Name { get; set; }

    public SealedText? Phone { get; set; }

    public SealedText? Mail { get; set; }

    public required AccountId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The consent ended: the partner must throw it away.</summary>
    public DateTimeOffset? RecalledAt { get; set; }

    /// <summary>The partner said that it did.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>Eight letters and digits that are easy to say over the telephone; they name nobody.</summary>
    public static string ReferenceOf(HandedOverId id)
    {
        const string letters = "ABCDEFGHJKLMNPRSTUVWXYZ23456789";
        return string.Concat(SHA256.HashData(id.Value.ToByteArray()).Take(8).Select(one => letters[one % letters.Length]));
    }

    public bool IsOpenTask => RecalledAt is not null && GoneAt is null;

    public bool IsReadable => RecalledAt is null;
}
