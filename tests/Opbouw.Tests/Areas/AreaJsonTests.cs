using Opbouw.Areas;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

public sealed class AreaJsonTests
{
    private const string Square = "[[[5.2,52.3],[5.3,52.3],[5.3,52.4],[5.2,52.4],[5.2,52.3]]]";

    [Fact]
    public async Task A_geojson_feature_becomes_an_area_with_boundary_and_a_point_inside()
    {
        var result = await Read(Feature("\"Polygon\"", Square));

        var area = Assert.Single(result.Rows);
        Assert.Equal(new LabelPoint(52.35, 5.25), area.Label);
        Assert.Equal(0.01, area.Boundary!.Area, 6);
    }

    [Theory]
    [InlineData("\"Polygon\"", "[[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]]", "Rijksdriehoek")]
    [InlineData("\"Polygon\"", "[[[52.3,5.2],[52.3,5.3],[52.4,5.3],[52.3,5.2]]]", "verwisseld")]
    [InlineData("\"Polygon\"", "[[[1e300,52.3],[5.3,52.3],[5.3,52.4],[5.2,52.3]]]", "niet in Nederland")]
    [InlineData("\"Polygon\"", "[[[1e999,52.3],[5.3,52.3],[5.3,52.4],[5.2,52.3]]]", "geen paar getallen")]
    [InlineData("\"Polygon\"", "[[\"x\"]]", "geen paar getallen")]
    [InlineData("\"Polygon\"", "[5]", "geen lijst")]
    [InlineData("\"LineString\"", "[[5.2,52.3],[5.3,52.3]]", "geen Point")]
    public async Task A_wrong_shape_is_a_problem_of_its_row(string type, string coordinates, string message)
    {
        var result = await Read(Feature(type, coordinates));

        var problem = Assert.Single(result.Problems);
        Assert.Equal((1, "geometry"), (problem.Row, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Empty(result.Rows);
    }

    [Fact]
    public async Task A_ring_that_crosses_itself_is_mended_and_a_flat_one_falls_away()
    {
        var crossing = await Read(Feature("\"Polygon\"", "[[[5.2,52.3],[5.3,52.4],[5.3,52.3],[5.2,52.4],[5.2,52.3]]]"));
        var flat = await Read(Feature("\"Polygon\"", "[[[5.2,52.3],[5.3,52.3],[5.2,52.3],[5.2,52.3]]]"));

        Assert.True(Assert.Single(crossing.Rows).Boundary!.IsValid);
        Assert.Null(Assert.Single(flat.Rows).Boundary);
    }

    [Fact]
    public async Task Neighbours_in_a_topology_share_an_arc_walked_both_ways()
    {
        var result = await Read("""
            {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[5,52]},
             "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]],
             "objects":{"layer":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","arcs":[[0,1]],"properties":{"statcode":"BU00340101","statnaam":"West","rubriek":"buurt","jaar":2014}},
               {"type":"Polygon","arcs":[[2,-1]],"properties":{"statcode":"BU00340102","statnaam":"Oost","rubriek":"buurt","jaar":2014}}]}}}
            """);

        Assert.Empty(result.Problems);
        Assert.Equal([0.01, 0.01], result.Rows.Select(row => Math.Round(row.Boundary!.Area, 6)));
        Assert.Equal(0.1, result.Rows[0].Boundary!.Intersection(result.Rows[1].Boundary).Length, 6);
    }

    [Theory]
    [InlineData("7", "bestaat niet")]
    [InlineData("99999999999", "geen heel getal")]
    [InlineData("\"a\"", "geen heel getal")]
    public async Task A_wrong_arc_is_a_problem_of_its_row(string arc, string message)
    {
        var result = await Read($$$"""
            {"type":"Topology","arcs":[[[5.2,52.3],[5.3,52.3]]],"objects":{"a":
              {"type":"Polygon","arcs":[[{{{arc}}}]],"properties":{"statcode":"BU00340101","statnaam":"West","jaar":2014} } } }
            """);

        Assert.Contains(message, Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    private static string Feature(string type, string coordinates) => $$"""
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"BU00340101","statnaam":"Centrum","jaar":"2014"} ,
        "geometry":{"type":{{type}},"coordinates":{{coordinates}} } }]}
        """;

    private static async Task<ImportResult<AreaRow>> Read(string text)
    {
        using var file = AreaFiles.Text(text);
        return await AreaFile.ReadAsync(file, new AreaImportOptions(), null, TestContext.Current.CancellationToken);
    }
}
