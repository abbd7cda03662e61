using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Areas.Figures;
using Opbouw.Areas.Map;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Ui;

namespace Opbouw.Areas.ShowArea.Pages;

/// <summary>One area, for everybody: what lives here, the figures, who works here, and where it lies.</summary>
[KeptPage("jaar")]
public sealed class ShowAreaPage(OrganisationAreas areas, IEnumerable<IAreaTopics> topics, IEnumerable<IAreaWorkers> workers) : PageModel
{
    private static readonly double[] PercentLines = [20, 40, 60, 80, 100];

    public required AreaSnapshot Snapshot { get; set; }

    public required AreaNode Area { get; set; }

    public required AreaFacts Facts { get; set; }

    public IReadOnlyList<AreaTopic> Topics { get; private set; } = [];

    public IReadOnlyList<AreaWorker> Workers { get; private set; } = [];

    /// <summary>The parts of this area; of a smallest area: the parts of the one above, with this one marked.</summary>
    public AreaMapView? Map { get; private set; }

    /// <summary>Figures that are known here, as lines with three shapes.</summary>
    public IEnumerable<FigureLine> Lines => Facts.Rows.Where(row => row.Here is not null).Select(row => new FigureLine(
        row.Figure.Label, $"{row.Figure.Explanation} {row.Source}, {row.Year}", End(row), row.Figure.Unit == FigureUnit.Percent ? "%" : "punten",
        Rounded(row.Here, row), Rounded(row.City, row), Rounded(row.Country, row))
    {
        HereName = Area.Kind switch { AreaKind.City => Area.Name, AreaKind.Country => "Land", var kind => kind.Label() },
        CityName = Facts.City?.Name,
        CountryName = Facts.Country is null ? null : "Land",
    });

    public IReadOnlyList<string> UnknownTitles => [.. Facts.Rows.Where(row => row.Here is null).Select(row => row.Figure.Label.ToLowerInvariant())];

    public IReadOnlyList<AreaNode> Path => Snapshot.Tree.Path(Area.Id);

    public AreaNode? Above => Path.Count > 1 ? Path[^2] : null;

    public bool HasEnded => !Area.IsValidOn(Snapshot.On);

    public IEnumerable<AreaNode> Successors => Area.Successors.Select(Snapshot.Tree.Find).OfType<AreaNode>().OrderBy(successor => successor.Code, StringComparer.Ordinal);

    /// <param name="jaar">The year whose codes are meant; otherwise today's.</param>
    public async Task<IActionResult> OnGetAsync(string code, int? jaar, CancellationToken ct)
    {
        Snapshot = await areas.SnapshotAsync(ct);
        if (!ModelState.IsValid || AreaCode.Normalise(code) is not { } asked || Find(asked, jaar) is not { } area)
            return NotFound();

        Area = area;
        Facts = Snapshot.FactsOf(area);
        Map = AreaMapView.Of(Snapshot, area) ?? (Above is { } above ? AreaMapView.Of(Snapshot, above, area) : null);
        var scope = AreaScope.Of(Snapshot.Tree, area);
        Topics = await AllAsync(topics, provider => provider.OfAsync(scope, ct));
        Workers = await AllAsync(workers, provider => provider.OfAsync(scope, ct));
        return Page();
    }

    /// <summary>Estimates are not exact: whole per cents, grades with one decimal.</summary>
    private static double? Rounded(decimal? value, FigureComparison row) =>
        value is { } known ? (double)decimal.Round(known, row.Figure.Unit == FigureUnit.Percent ? 0 : 1, MidpointRounding.AwayFromZero) : null;

    private static double End(FigureComparison row) => row.Figure.Unit == FigureUnit.Grade
        ? 10
        : PercentLines.First(end => end >= (double)(new[] { row.Here, row.City, row.Country }.Max() ?? 0));

    private AreaNode? Find(string code, int? year) =>
        year is { } known ? Snapshot.Tree.Find(new AreaCode(code, known)) : Snapshot.Tree.FindByCode(code, Snapshot.On);

    private static async Task<List<T>> AllAsync<TProvider, T>(IEnumerable<TProvider> providers, Func<TProvider, Task<IReadOnlyList<T>>> ask)
    {
        var all = new List<T>();
        foreach (var provider in providers)
            all.AddRange(await ask(provider));
        return all;
    }
}
