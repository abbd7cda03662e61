using Opbouw.Shared.Security;

namespace Opbouw.Initiatives;

/// <summary>One step from phase to phase, with why.</summary>
public sealed class PhaseMove
{
    public required InitiativeId InitiativeId { get; init; }

    public required int Number { get; init; }

    public required InitiativePhase From { get; init; }

    public required InitiativePhase To { get; init; }

    public required string Because { get; init; }

    /// <summary>Who is not in the group yet, and should be asked.</summary>
    public string? NotHereYet { get; init; }

    public required DateOnly On { get; init; }

    public required AccountId WorkerId { get; init; }
}
