using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
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

    /// <summary>The parts of an area as a drawing whose links another page chooses; null when nobody knows where they lie.</summary>
    public IHtmlContent? MapWithLinks(AreaNode of, Func<AreaNode, string> addressOf) => Maps.Of(of) is { } map ? new HtmlString(AreaMapSvg.Write(map, here: null, addressOf)) : null;

    /// <summary>Parts of the city, by name.</summary>
    public IReadOnlyList<AreaNode> Districts => ByName(tree.All.Where(area => area.Kind == AreaKind.District && area.IsValidOn(on)));

    /// <summary>What lies directly in it today, by name.</summary>
    public IReadOnlyList<AreaNode> PartsOf(AreaNode area) => ByName(tree.Children(area.Id, on));

    /// <summary>The area with this code today; null when somebody typed something else.</summary>
    public AreaNode? Find(string? code) => AreaCode.Normalise(code) is { } known ? tree.FindByCode(known, on) : null;

    public AreaFacts FactsOf(AreaNode area) => facts.GetOrAdd(area.Id, _ => MakeFacts(area));

    public string AddressOf(AreaNode area) => AreaAddress.Of(tree, area, on);

    private static IReadOnlyList<AreaNode> ByName(IEnumerable<AreaNode> areas) => [.. areas.OrderBy(area => area.Name, StringComparer.CurrentCulture)];

    private AreaFacts MakeFacts(AreaNode area)
    {
        var city = Beside(area, AreaKind.City);
        var country = Beside(area, AreaKind.Country);
        var values = new[] { area, city, country }.OfType<AreaNode>().SelectMany(one => figures.GetValueOrDefault(one.Id) ?? []).ToList();
        var rows = FigureComparison.Of(FigureCatalogue.Default, values, area.Id, city?.Id, country?.Id);
        return new(FigureComparison.Inhabitants(values, area.Id), city, country, rows);
    }

    /// <summary>An area is not put beside itself.</summary>
    private AreaNode? Beside(AreaNode area, AreaKind kind) => tree.AncestorOfKind(area.Id, kind) is { } other && other.Id != area.Id ? other : null;
}

/// <summary>What the figures say about one area, beside its city and country when it lies in them.</summary>
public sealed record AreaFacts(FigureValue? Inhabitants, AreaNode? City, AreaNode? Country, IReadOnlyList<FigureComparison> Rows);
