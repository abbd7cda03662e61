using Opbouw.Initiatives;

namespace Opbouw.Demo.Plan;

/// <summary>An initiative of invented residents. Days count back from the day of the demo.</summary>
/// <param name="IsOpen">Null when the group does not want to be seen.</param>
public sealed record InventedInitiative(
    string Worker, int DaysAgo, string Area, Signals.Theme Theme, string Title, string Idea, IReadOnlyList<InventedStep> Steps, IReadOnlyList<InventedPosition> Positions, bool? IsOpen, InventedLetting? LetGo);

public sealed record InventedStep(int DaysAgo, InitiativePhase To, string Because);

public sealed record InventedPosition(int DaysAgo, WorkerRole Role, WorkerPosition Position, PositionReason Why);

/// <param name="InDays">Below zero: so many days ago.</param>
public sealed record InventedLetting(int InDays, string TakenOver);
