using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Html;
using Opbouw.Areas;
using Opbouw.Areas.Import;
using Opbouw.Areas.Map;

namespace Opbouw.Tests.Areas;

public sealed class AreaMapTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("GM0034", 6)]
    [InlineData("WK003401", 14)]
    [InlineData("WK003402", 22)]
    [InlineData("WK003405", 4)]
    [InlineData("WK003406", 1)]
    public async Task Every_part_with_a_label_point_has_a_cell_with_its_number_inside(string code, int parts)
    {
        var tree = await Given.AlmereTreeAsync();
        var map = new AreaMaps(tree, Today).Of(tree.FindByCode(code, Today)!)!;

        Assert.Equal(Enumerable.Range(1, parts), map.Cells.Select(cell => cell.Number));
        Assert.False(map.HasRealBoundaries);
        Assert.All(map.Cells, cell => Assert.Matches("^(M[0-9]+ [0-9]+L[0-9]+ [0-9]+( [0-9]+ [0-9]+)+Z)+$", cell.Path));
        Assert.All(map.Cells, cell => Assert.True(cell.X is > 0 and < AreaMap.Width && cell.Y > 0 && cell.Y < map.Height));
        Assert.InRange(map.Cells.Sum(cell => cell.Path.Length), 20, 8000);
    }

    [Fact]
    public async Task Cells_do_not_lie_over_each_other_and_hold_their_label_point()
    {
        var tree = await Given.AlmereTreeAsync();
        var city = tree.FindByCode("GM0034", Today)!;
        var flat = new FlatMap(52.36);
        var cells = new AreaCells(tree, city, flat, Today);
        var wijken = tree.Children(city.Id, Today).SelectMany(district => tree.Children(district.Id, Today)).ToList();
        var shapes = wijken.Select(wijk => cells.ShapeOf(wijk.Id)!).ToList();

        Assert.All(wijken.Zip(shapes), pair => Assert.True(pair.Second.Distance(pair.Second.Factory.CreatePoint(flat.Flat(pair.First.Label!.Value))) < 1e-4, pair.First.Name));
        var together = shapes.Aggregate((a, b) => a.Union(b));
        Assert.Equal(together.Area, shapes.Sum(shape => shape.Area), 1e-6);
    }

    [Fact]
    public async Task The_drawing_has_links_classes_and_no_style_or_script()
    {
        var tree = await Given.AlmereTreeAsync();
        var maps = new AreaMaps(tree, Today);
        var haven = tree.FindByCode("WK003401", Today)!;
        var werven = tree.FindByCode("BU00340102", Today)!;

        var svg = await Parse(maps.Drawing(maps.Of(haven)!, werven.Id));

        Assert.Equal("group", svg.GetAttribute("role"));
        Assert.Equal(14, svg.QuerySelectorAll("a[href]").Length);
        Assert.Equal("/gebieden/BU00340102", svg.QuerySelector("a.here")!.GetAttribute("href"));
        Assert.Equal("2 De Werven, hier bent u", svg.QuerySelector("a.here")!.GetAttribute("aria-label"));
        Assert.All(svg.QuerySelectorAll("text"), text => Assert.Equal("true", text.GetAttribute("aria-hidden")));
        Assert.Empty(svg.QuerySelectorAll("[style], script, style, [onclick]"));
    }

    [Fact]
    public async Task A_hostile_name_stays_text()
    {
        var tree = AreaImportPlan.Make(await Given.AlmereTreeAsync(), [Given.ARow("BU00340102", 2020, "\"><script>alert(1)</script>")]).Result([]);
        var maps = new AreaMaps(tree, Today);

        var svg = await Parse(maps.Drawing(maps.Of(tree.FindByCode("WK003401", Today)!)!, null));

        Assert.Empty(svg.QuerySelectorAll("script"));
        Assert.Contains(svg.QuerySelectorAll("a"), link => link.GetAttribute("aria-label")!.Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Imported_boundaries_are_drawn_when_all_parts_have_one()
    {
        await using var file = AreaFiles.Open("geo-cbs-2014/almere_wijken_2014.geojson");
        var rows = await AreaFile.ReadAsync(file, new AreaImportOptions(2014), null, TestContext.Current.CancellationToken);
        var tree = AreaImportPlan.Make(await Given.AlmereTreeAsync(), rows.Rows).Result([]);

        var map = new AreaMaps(tree, Today).Of(tree.FindByCode("GM0034", Today)!)!;

        Assert.True(map.HasRealBoundaries);
        Assert.Equal(6, map.Cells.Count);
    }

    [Fact]
    public void Areas_with_the_same_label_point_or_none_still_make_a_map()
    {
        var point = new LabelPoint(52.35, 5.25);
        AreaRow Wijk(string code, LabelPoint? label) => Given.ARow(code, 2020, code) with { Label = label };
        var rows = new[] { Given.ARow("NL00", 2020, "Nederland"), Given.ARow("GM0034", 2020, "Almere"), Wijk("WK003401", point), Wijk("WK003402", point), Wijk("WK003403", null) };
        var tree = AreaImportPlan.Make(AreaTree.Empty, rows).Result([]);

        var map = new AreaMaps(tree, Today).Of(tree.FindByCode("GM0034", Today)!)!;

        Assert.Equal([1, 2], map.Cells.Select(cell => cell.Number));
    }

    [Fact]
    public async Task A_map_is_drawn_once_per_snapshot()
    {
        var tree = await Given.AlmereTreeAsync();
        var maps = new AreaMaps(tree, Today);
        var map = maps.Of(tree.FindByCode("GM0034", Today)!)!;

        Assert.Same(map, maps.Of(map.Of));
        Assert.Same(maps.Drawing(map, null), maps.Drawing(map, null));
    }

    private static async Task<IElement> Parse(IHtmlContent drawing)
    {
        var page = await BrowsingContext.New().OpenAsync(request => request.Content(drawing.ToString()), TestContext.Current.CancellationToken);
        return page.QuerySelector("svg.map")!;
    }
}
