namespace Opbouw.Areas;

/// <summary>An area with everything below it and above it: what happens in a stadsdeel also counts for its wijken, and the other way round.</summary>
public sealed record AreaScope(AreaNode Area, IReadOnlyList<AreaId> WithBelow, IReadOnlyList<AreaId> WithAbove)
{
    public static AreaScope Of(AreaTree tree, AreaNode area) =>
        new(area, [.. tree.DescendantsAndSelf(area.Id).Select(below => below.Id)], [.. tree.Path(area.Id).Select(above => above.Id)]);
}

/// <summary>“Wat leeft hier?” on an area's public page. A module that knows something public about areas implements this.</summary>
public interface IAreaTopics
{
    Task<IReadOnlyList<AreaTopic>> OfAsync(AreaScope scope, CancellationToken ct);
}

/// <summary>Something that lives in an area, as everybody may read it.</summary>
/// <param name="Icon">Name of a drawing: kracht, wens, idee, zorg, vraag.</param>
/// <param name="Kind">The word beside the drawing: Kracht.</param>
/// <param name="End">Quiet words at the end of the row, for example how often it was heard, in steps.</param>
public sealed record AreaTopic(string Icon, string Kind, string Title, string? Text, string? Href, string? End);

/// <summary>“Wie werkt hier?” on an area's public page.</summary>
public interface IAreaWorkers
{
    Task<IReadOnlyList<AreaWorker>> OfAsync(AreaScope scope, CancellationToken ct);
}

/// <summary>A worker or team, as everybody may read it.</summary>
/// <param name="Group">Buurtkracht, Wijkteam, Repair Café.</param>
public sealed record AreaWorker(string Group, string Name, string? Text, string? Href);
