using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

public readonly record struct TaskId(Guid Value) : IEntityId;

/// <summary>Something that has to be done. Nobody gives it to another: who wants, takes it.</summary>
public sealed class GroupTask
{
    public const int LongestWhat = 120;
    public const int MostHours = 200;

    public required TaskId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required string What { get; init; }

    public DateOnly? Before { get; init; }

    public MemberId? TakenBy { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>Only when somebody wrote it down.</summary>
    public double? Hours { get; set; }

    public required DateOnly TouchedOn { get; set; }
}
