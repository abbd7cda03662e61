using System.Security.Cryptography;
using System.Text;
using Opbouw.People;

namespace Opbouw.Agenda;

/// <summary>A personal link in a mail: one question, one person at the partner, as many days as the organisation chose, no account. Only its hash is kept.</summary>
public sealed class AskLink
{
    public required AskLinkId Id { get; init; }

    public required AgendaItemId AgendaItemId { get; init; }

    public required PartnerPersonId PersonId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Name and function as given at first use.</summary>
    public string? UsedBy { get; set; }

    /// <summary>128 random bits, as they stand in the address.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("ask-link:" + token)));
}
