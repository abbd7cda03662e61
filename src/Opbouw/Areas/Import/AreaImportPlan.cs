using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>
/// Decides what a file of areas changes in the tree, without touching anything. A code that keeps its name from year to year stays the
/// same area (and keeps its id); a code that gets another name is another area, and the old one stays where records refer to it.
/// </summary>
public sealed class AreaImportPlan
{
    private readonly AreaTree tree;
    private readonly Dictionary<AreaCode, AreaId> planned = [];
    private readonly Dictionary<AreaId, AreaNode> touched = [];
    private readonly HashSet<AreaId> added = [];
    private readonly Dictionary<string, List<AreaCode>> plannedYears = [];
    private readonly List<ImportProblem> problems = [];

    private AreaImportPlan(AreaTree tree) => this.tree = tree;

    /// <summary>New and changed areas, parents before children.</summary>
    public IReadOnlyCollection<AreaNode> Areas => touched.Values;

    public IReadOnlyList<ImportProblem> Problems => problems;

    public int AddedCount => added.Count;

    public int ChangedCount => touched.Count - added.Count;

    public bool IsNew(AreaId id) => added.Contains(id);

    public static AreaImportPlan Make(AreaTree tree, IReadOnlyList<AreaRow> rows)
    {
        var plan = new AreaImportPlan(tree);
        var pending = rows.ToList();

        // Parents may stand below their children in the file, so go round until nothing more finds its place.
        while (pending.RemoveAll(plan.Placed) > 0)
        {
        }

        foreach (var row in pending)
            plan.problems.Add(new ImportProblem(row.SourceRow, "bovenliggend", WhyNoPlace(row)));
        foreach (var row in rows.Where(row => row.SuccessorCodes.Count > 0))
            plan.AddSuccessors(row);
        return plan;
    }

    /// <summary>The tree as it will be.</summary>
    public AreaTree Result(IEnumerable<AreaPostcode> postcodes) =>
        new([.. tree.All.Where(area => !touched.ContainsKey(area.Id)), .. touched.Values], postcodes);

    private bool Placed(AreaRow row)
    {
        if (SameAreaOf(row) is { } known)
        {
            Keep(known, row);
            return true;
        }

        var parent = ParentOf(row);
        if (parent is null && row.Kind is not AreaKind.Country && !(row.Kind is AreaKind.City && tree.All.Count == 0 && row.ParentCode is null))
            return false;
        Add(row, parent);
        return true;
    }

    private AreaNode? SameAreaOf(AreaRow row)
    {
        var exact = Find(row.Code);
        if (exact is not null)
            return exact;
        return EditionsOf(row.Code.Code).OrderBy(code => Math.Abs(code.Year - row.Code.Year)).Select(Find)
            .FirstOrDefault(area => AreaCode.IsStableOverYears(row.Code.Code) || AreaNames.Same(area!.Name, row.Name));
    }

    private AreaNode? ParentOf(AreaRow row)
    {
        if (row.ParentCode is not { } code)
            return null;
        if (AreaCode.IsStableOverYears(code))
            return EditionsOf(code).Select(Find).FirstOrDefault();
        return Find(new AreaCode(code, row.ParentYear ?? row.Code.Year));
    }

    private static string WhyNoPlace(AreaRow row) => row.ParentCode is null
        ? $"Waar {row.Code} in ligt ontbreekt. Zet de code in de kolom bovenliggend."
        : $"{row.Code} ligt in {row.ParentCode}, maar dat gebied is er niet voor {row.ParentYear ?? row.Code.Year}. Importeer eerst de gebieden erboven, of zet ze in hetzelfde bestand.";

    private void Add(AreaRow row, AreaNode? parent)
    {
        var area = new AreaNode(AreaId.New(), row.Name, row.Kind, parent?.Id)
        {
            Codes = CodesOf(row, []),
            Label = row.Label,
            Boundary = row.Boundary,
            ValidFrom = row.ValidFrom,
            ValidUntil = row.ValidUntil,
        };
        added.Add(area.Id);
        Touch(area);
    }

    private void Keep(AreaNode known, AreaRow row)
    {
        var codes = CodesOf(row, known.Codes);
        Touch(known with
        {
            Codes = codes,
            Name = row.Code.Year >= codes[0].Year ? row.Name : known.Name,
            Boundary = row.Boundary ?? known.Boundary,
            Label = LabelFor(known, row),
            ValidFrom = row.ValidFrom ?? known.ValidFrom,
            ValidUntil = row.ValidUntil ?? known.ValidUntil,
        });
    }

    /// <summary>A label point that lies inside the new boundary stays: maps and habits need not shift.</summary>
    private static LabelPoint? LabelFor(AreaNode known, AreaRow row)
    {
        if (known.Label is not { } label || row.Label is null)
            return row.Label ?? known.Label;
        var stays = row.Boundary is null || row.Boundary.Contains(new Point(label.Longitude, label.Latitude));
        return stays && row.Boundary is not null ? label : row.Label;
    }

    /// <summary>What the area is called from now on; a year that already means another area is left to that one.</summary>
    private List<AreaCode> CodesOf(AreaRow row, IReadOnlyList<AreaCode> known)
    {
        var more = row.AlsoYears.Select(year => row.Code with { Year = year }).Append(row.Code).Where(code => Find(code) is null);
        return [.. known.Union(more).OrderByDescending(code => code.Year)];
    }

    private void AddSuccessors(AreaRow row)
    {
        if (Find(row.Code) is not { } area)
            return;
        var successors = new List<AreaId>(area.Successors);
        foreach (var code in row.SuccessorCodes)
        {
            var later = EditionsOf(code)
                .Where(edition => edition.Year > row.Code.Year).OrderBy(edition => edition.Year).Select(Find).FirstOrDefault();
            if (later is null)
                problems.Add(new ImportProblem(row.SourceRow, "opgegaan_in", $"{code} is er niet in een later jaar dan {row.Code.Year}."));
            else if (!successors.Contains(later.Id))
                successors.Add(later.Id);
        }

        Touch(area with { Successors = successors });
    }

    private void Touch(AreaNode area)
    {
        touched[area.Id] = area;
        foreach (var code in area.Codes.Where(code => planned.TryAdd(code, area.Id)))
        {
            if (!plannedYears.TryGetValue(code.Code, out var years))
                plannedYears[code.Code] = years = [];
            years.Add(code);
        }
    }

    private IEnumerable<AreaCode> EditionsOf(string code) =>
        tree.YearsOf(code).Union(plannedYears.GetValueOrDefault(code) ?? []);

    private AreaNode? Find(AreaCode code) =>
        planned.TryGetValue(code, out var id) ? touched[id] : tree.Find(code);
}
