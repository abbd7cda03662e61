using System.Collections.Concurrent;
using System.Collections.Frozen;
using Opbouw.Areas.Figures;
using Opbouw.Areas.Map;

namespace Opbouw.Areas;

/// <summary>Everything public pages need of areas, read once and then only handed out: tree, figures, drawings.</summary>
public sealed class AreaSnapshot(int version, DateOnly on, AreaTree tree, IEnumerable<FigureValue> figures)
{
    private readonly FrozenDictionary<AreaId, FigureValue[]> figures =
        figures.GroupBy(figure => figure.Area).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly ConcurrentDictionary<AreaId, AreaFacts> facts = new();

    public int Version => version;

    /// <summary>The day this picture is of.</summary>
    public DateOnly On => on;

    public AreaTree Tree => tree;

    public AreaMaps Maps { get; } = new(tree, on);

    public AreaFacts FactsOf(AreaNode area) => facts.GetOrAdd(area.Id, _ => MakeFacts(area));

    public string AddressOf(AreaNode area) => AreaAddress.Of(tree, area, on);

    private AreaFacts MakeFacts(AreaNode area)
    {
        var city = tree.AncestorOfKind(area.Id, AreaKind.City);
        var country = tree.AncestorOfKind(area.Id, AreaKind.Country);
        var beside = new[] { city, country }.OfType<AreaNode>().Where(other => other.Id != area.Id).ToList();
        var values = beside.Append(area).SelectMany(one => figures.GetValueOrDefault(one.Id) ?? []).ToList();
        return AreaFacts.Of(area, beside.FirstOrDefault(other => other.Kind == AreaKind.City), beside.FirstOrDefault(other => other.Kind == AreaKind.Country), values);
    }
}

/// <summary>What the figures say about one area, ready for its page.</summary>
/// <param name="Rows">Each figure with its drawn line; no line when the area's own value is unknown.</param>
public sealed record AreaFacts(FigureValue? Inhabitants, AreaNode? City, AreaNode? Country, IReadOnlyList<AreaFact> Rows)
{
    public static AreaFacts Of(AreaNode area, AreaNode? city, AreaNode? country, IReadOnlyCollection<FigureValue> values)
    {
        var rows = FigureComparison.Of(FigureCatalogue.Default, values, area.Id, city?.Id, country?.Id)
            .Select(row => new AreaFact(row, FigureChart.Draw(row, area.Name, city?.Name, country?.Name)));
        return new(FigureComparison.Inhabitants(values, area.Id), city, country, [.. rows]);
    }
}

public sealed record AreaFact(FigureComparison Row, string? Drawing);
