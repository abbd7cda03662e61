using Opbouw.Shared.Security;

namespace Opbouw.Initiatives;

/// <summary>The worker took another role or place.</summary>
public sealed class PositionTaken
{
    public required InitiativeId InitiativeId { get; init; }

    public required int Number { get; init; }

    public required WorkerRole Role { get; init; }

    public required WorkerPosition Position { get; init; }

    public required PositionReason Why { get; init; }

    public required DateOnly On { get; init; }

    public required AccountId WorkerId { get; init; }
}
