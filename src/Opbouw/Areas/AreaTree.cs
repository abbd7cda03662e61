namespace Opbouw.Areas;

/// <summary>
/// All areas of an organisation, in memory and unchangeable: a page that only needs a name, a path or a set of areas asks no database.
/// A change makes a new tree.
/// </summary>
public sealed class AreaTree
{
    private readonly Dictionary<AreaId, AreaNode> byId;
    private readonly Dictionary<AreaCode, AreaNode> byCode;
    private readonly ILookup<string, AreaCode> yearsOfCode;
    private readonly ILookup<AreaId?, AreaNode> children;
    private readonly ILookup<string, AreaNode> byPostcode;
    private readonly Dictionary<AreaId, IReadOnlyList<AreaNode>> paths = [];

    public AreaTree(IEnumerable<AreaNode> areas, IEnumerable<AreaPostcode> postcodes)
    {
        byId = areas.ToDictionary(area => area.Id);
        byCode = byId.Values.SelectMany(area => area.Codes.Select(code => (code, area))).ToDictionary(pair => pair.code, pair => pair.area);
        yearsOfCode = byCode.Keys.OrderBy(code => code.Year).ToLookup(code => code.Code);
        children = byId.Values.OrderBy(area => area.Code, StringComparer.Ordinal).ThenBy(area => area.Name, StringComparer.Ordinal).ToLookup(area => area.ParentId);
        foreach (var area in byId.Values)
            paths[area.Id] = PathOf(area);
        byPostcode = postcodes.OrderBy(entry => entry.Order).ToLookup(entry => entry.Postcode, entry => byId[entry.Area]);
    }

    public static AreaTree Empty { get; } = new([], []);

    public IReadOnlyCollection<AreaNode> All => byId.Values;

    public IEnumerable<AreaNode> Roots => children[null];

    public AreaNode? Find(AreaId id) => byId.GetValueOrDefault(id);

    public AreaNode? Find(AreaCode code) => byCode.GetValueOrDefault(code);

    /// <summary>What a code means on a day: the latest year that is not after it, otherwise the first year we know.</summary>
    public AreaNode? FindByCode(string code, DateOnly on)
    {
        var known = yearsOfCode[code];
        var best = known.LastOrDefault(edition => edition.Year <= on.Year);
        return best == default ? Find(known.FirstOrDefault()) : byCode[best];
    }

    /// <summary>Years in which this code was in use, oldest first.</summary>
    public IEnumerable<AreaCode> YearsOf(string code) => yearsOfCode[code];

    public IReadOnlyList<AreaNode> Children(AreaId id, DateOnly on) => [.. children[id].Where(child => child.IsValidOn(on))];

    /// <summary>From the country down to the area itself.</summary>
    public IReadOnlyList<AreaNode> Path(AreaId id) => paths.GetValueOrDefault(id) ?? [];

    public AreaNode? AncestorOfKind(AreaId id, AreaKind kind) => Path(id).FirstOrDefault(area => area.Kind == kind);

    public bool IsWithin(AreaId id, AreaId ancestor) => Path(id).Any(area => area.Id == ancestor);

    /// <summary>The area and everything below it, also what is no longer valid: old records stand there too.</summary>
    public IEnumerable<AreaNode> DescendantsAndSelf(AreaId id)
    {
        if (Find(id) is not { } self)
            yield break;
        yield return self;
        foreach (var below in children[id].SelectMany(child => DescendantsAndSelf(child.Id)))
            yield return below;
    }

    /// <summary>The areas of a postcode, the one with most homes first. Letters after the four digits are passed over.</summary>
    public IReadOnlyList<AreaNode> ByPostcode(string postcode, DateOnly on) =>
        AreaPostcode.Normalise(postcode) is { } four ? [.. byPostcode[four].Where(area => area.IsValidOn(on))] : [];

    private List<AreaNode> PathOf(AreaNode area)
    {
        var path = new List<AreaNode> { area };
        for (var parent = area.ParentId; parent is { } id; parent = path[^1].ParentId)
        {
            if (!byId.TryGetValue(id, out var above))
                throw new InvalidOperationException($"Area {area.Code} lies in {id}, which does not exist.");
            if (path.Contains(above))
                throw new InvalidOperationException($"Area {area.Code} lies in itself.");
            path.Add(above);
        }

        path.Reverse();
        return path;
    }
}
