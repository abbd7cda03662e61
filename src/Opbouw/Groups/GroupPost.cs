using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

public readonly record struct PostId(Guid Value) : IEntityId;

/// <summary>What somebody said to the group. The first words of who is new wait until somebody of the group read them.</summary>
public sealed class GroupPost
{
    public const int LongestWords = 1_000;

    public required PostId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required MemberId MemberId { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>False: it waits.</summary>
    public required bool IsShown { get; set; }
}
