using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

public readonly record struct SeenId(Guid Value) : IEntityId;

/// <summary>How one of the group sees where the worker stands. Without her name: it is meant to talk about.</summary>
public sealed class PositionSeen
{
    public const int LongestWords = 300;

    public required SeenId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required WorkerPosition Position { get; init; }

    public string? Words { get; init; }

    public required DateOnly On { get; init; }
}
