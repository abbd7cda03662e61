using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>One area as a file describes it, checked on its own but not yet against the areas that are already known.</summary>
public sealed record AreaRow(int SourceRow, AreaCode Code, string Name, AreaKind Kind)
{
    public string? ParentCode { get; init; }

    /// <summary>Only when the file names it; otherwise the parent is looked for in the row's own year.</summary>
    public int? ParentYear { get; init; }

    /// <summary>Other years in which this code meant this same area.</summary>
    public IReadOnlyList<int> AlsoYears { get; init; } = [];
    public LabelPoint? Label { get; init; }
    public Geometry? Boundary { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The codes (of a later year) of the areas this one went up in.</summary>
    public IReadOnlyList<string> SuccessorCodes { get; init; } = [];
}
