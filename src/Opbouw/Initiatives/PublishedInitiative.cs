using Opbouw.Areas;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

/// <summary>An initiative as everybody may read it, because the group wants that. Public pages read nothing else.</summary>
public sealed class PublishedInitiative
{
    public required string Code { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required string Title { get; init; }

    public required string Idea { get; init; }

    public required Theme Theme { get; init; }

    public required AreaId AreaId { get; init; }

    public required string AreaName { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required InitiativePhase Phase { get; set; }

    public required WorkerRole Role { get; set; }

    public required WorkerPosition Position { get; set; }

    public required bool IsOpen { get; set; }

    /// <summary>There is a group to join.</summary>
    public bool HasGroup { get; set; }

    /// <summary>What the group tells about it; gone when the group withdraws it.</summary>
    public string? Story { get; set; }

    /// <summary>For the order of the list.</summary>
    public required DateOnly ChangedOn { get; set; }

    public static PublishedInitiative Of(Initiative initiative, string areaName, DateOnly today) => new()
    {
        Code = initiative.Code,
        InitiativeId = initiative.Id,
        Title = initiative.Title,
        Idea = initiative.Idea,
        Theme = initiative.Theme,
        AreaId = initiative.AreaId,
        AreaName = areaName,
        StartedOn = initiative.StartedOn,
        Phase = initiative.Phase,
        Role = initiative.Role,
        Position = initiative.Position,
        IsOpen = initiative.IsOpen,
        ChangedOn = today,
    };
}
