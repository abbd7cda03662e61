using NetTopologySuite.Geometries;

namespace Opbouw.Areas;

/// <summary>One area in the snapshot. Its name and codes are those of the latest year we know.</summary>
public sealed record AreaNode(AreaId Id, string Name, AreaKind Kind, AreaId? ParentId)
{
    /// <summary>Every code this area has had, newest year first; at least one.</summary>
    public required IReadOnlyList<AreaCode> Codes { get; init; }

    public LabelPoint? Label { get; init; }
    public Geometry? Boundary { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The areas this one went up in, when it has ended.</summary>
    public IReadOnlyList<AreaId> Successors { get; init; } = [];

    public string Code => Codes[0].Code;

    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);
}
