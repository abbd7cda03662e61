using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Trail;

/// <summary>One event in the trail: who did what, when and why. Holds ids and a salted hash of what changed, so that text can be erased.</summary>
public sealed class TrailEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CommandId { get; init; }

    public required string Process { get; init; }

    public required string Event { get; init; }

    /// <summary>Id of the record it happened to.</summary>
    public required string Subject { get; init; }

    /// <summary>The event itself as JSON: ids and codes.</summary>
    public required string Details { get; init; }

    public AccountId? Actor { get; init; }

    public string? OnBehalfOf { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] ChangeHash { get; init; }

    /// <summary>Number of the seal it stands under; none for the newest rows.</summary>
    public long? Seal { get; set; }

    public static TrailEntry Of(DomainEvent happened, TrailHead head, string change)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new TrailEntry
        {
            CommandId = head.CommandId,
            Process = head.Process.Code,
            Event = happened.GetType().Name,
            Subject = happened.Subject.ToString(),
            Details = JsonSerializer.Serialize(happened, happened.GetType()),
            Actor = head.Actor.IsKnown ? head.Actor.Account : null,
            OnBehalfOf = head.OnBehalfOf,
            Reason = head.Reason,
            At = head.At,
            Salt = salt,
            ChangeHash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(change)]),
        };
    }
}

/// <summary>What all events of one command share.</summary>
public sealed record TrailHead(Guid CommandId, ProcessKind Process, Actor Actor, string? OnBehalfOf, string? Reason, DateTimeOffset At);
