using Opbouw.Areas;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

/// <summary>Files as CBS, RIVM and PDOK really deliver them.</summary>
public sealed class RealFileTests
{
    [Theory]
    [InlineData("geo-cbs-2014/nl_buurten_2014.csv", 12005)]
    [InlineData("geo-cbs-2014/nl_wijken_2014.csv", 2746)]
    [InlineData("geo-cbs-2014/nl_gemeenten_2015.csv", 393)]
    [InlineData("geo-cbs-2014/almere_buurten_2014.geojson", 66)]
    [InlineData("geo-cbs-2014/almere_wijken_2014.geojson", 6)]
    [InlineData("geo-cbs-2014/raw/Buurt_2014_layer_q1e3.json", 11691)]
    [InlineData("geo-cbs-2014/raw/Buurt_2014_labels_q1e3.json", 12005)]
    [InlineData("geo-cbs-2014/raw/Wijk_2014_layer_q1e3.json", 2738)]
    [InlineData("geo-cbs-2014/raw/Gemeente_2015_layer_q1e3.json", 393)]
    [InlineData("geo-gemeenten-2022/gemeenten_2022.geojson", 345)]
    public async Task Areas_are_read_without_a_single_problem(string path, int count)
    {
        await using var file = AreaFiles.Open(path);

        var result = await AreaFile.ReadAsync(file, new AreaImportOptions(2014), null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(count, result.Rows.Count);
        Assert.All(result.Rows, row => Assert.True(row.Boundary is null || row.Boundary.IsValid));
        Assert.All(result.Rows, row => Assert.NotNull(row.Label));
    }

    [Fact]
    public async Task The_year_in_the_code_of_the_municipalities_of_2022_is_used()
    {
        await using var file = AreaFiles.Open("geo-gemeenten-2022/gemeenten_2022.geojson");

        var result = await AreaFile.ReadAsync(file, new AreaImportOptions(2014, "GM0034"), null, TestContext.Current.CancellationToken);

        var almere = Assert.Single(result.Rows);
        Assert.Equal(new AreaCode("GM0034", 2022), almere.Code);
        Assert.InRange(almere.Boundary!.Area, 0.015, 0.025);
    }

    [Fact]
    public async Task Topojson_and_geojson_of_the_same_wijken_give_the_same_shapes()
    {
        await using var topology = AreaFiles.Open("geo-cbs-2014/raw/Wijk_2014_layer_q1e3.json");
        await using var features = AreaFiles.Open("geo-cbs-2014/almere_wijken_2014.geojson");
        var options = new AreaImportOptions(2014, "GM0034");

        var one = await AreaFile.ReadAsync(topology, options, null, TestContext.Current.CancellationToken);
        var other = await AreaFile.ReadAsync(features, options, null, TestContext.Current.CancellationToken);

        Assert.Equal(6, one.Rows.Count);
        foreach (var (a, b) in one.Rows.OrderBy(row => row.Code.Code).Zip(other.Rows.OrderBy(row => row.Code.Code)))
            Assert.True(a.Boundary!.SymmetricDifference(b.Boundary).Area < 0.001 * a.Boundary.Area, a.Name);
    }

    [Fact]
    public async Task The_odata_answer_of_rivm_is_read_whole_with_what_is_not_published_as_unknown()
    {
        await using var file = AreaFiles.Open("api-fixtures/cbs/UntypedDataSet_50120NED_almere_2020_CONSTRUCTED.json");

        var result = await FigureFile.ReadAsync(file, new FigureImportOptions(Municipality: "GM0034"), null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(74 * 6, result.Rows.Count);
        Assert.Equal(48.5m, result.Rows.Single(row => row.Area == new AreaCode("GM0034", 2020) && row.Key == "lonely").Value);
        Assert.Contains(result.Rows, row => row.Value is null);
        Assert.DoesNotContain(result.Rows, row => row.Value == 0);
    }

    [Theory]
    [InlineData("rivm-gezondheid/almere_2020_18plus.csv", 74 * 6)]
    [InlineData("rivm-gezondheid/nl_2020_18plus.csv", 17341 * 6)]
    [InlineData("kwb/almere_haven_kwb2020.csv", 15 * 3)]
    [InlineData("kwb/almere_bedrijventerreinen_kwb2022.csv", 14 * 2)]
    [InlineData("kwb/almere_gemeente_kwb2025.csv", 3)]
    [InlineData("kwb/gemeenten_kwb_nlstat.csv", 353)]
    public async Task Figures_are_read_without_a_single_problem(string path, int count)
    {
        await using var file = AreaFiles.Open(path);

        var result = await FigureFile.ReadAsync(file, new FigureImportOptions(2020), null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(count, result.Rows.Count);
    }

    [Fact]
    public async Task Csv_and_odata_of_rivm_say_the_same()
    {
        await using var csv = AreaFiles.Open("rivm-gezondheid/almere_2020_18plus.csv");
        await using var odata = AreaFiles.Open("api-fixtures/cbs/UntypedDataSet_50120NED_almere_2020_CONSTRUCTED.json");

        var one = await FigureFile.ReadAsync(csv, new FigureImportOptions(Municipality: "GM0034"), null, TestContext.Current.CancellationToken);
        var other = await FigureFile.ReadAsync(odata, new FigureImportOptions(Municipality: "GM0034"), null, TestContext.Current.CancellationToken);

        Assert.Equal(one.Rows.Select(row => (row.Area, row.Key, row.Value)), other.Rows.Select(row => (row.Area, row.Key, row.Value)));
    }
}
