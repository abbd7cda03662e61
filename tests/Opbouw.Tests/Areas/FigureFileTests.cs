using Opbouw.Areas;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

public sealed class FigureFileTests
{
    [Theory]
    [InlineData("AantalInwoners_5", "Eenzaam_28")]
    [InlineData("AantalInwoners_6", "Eenzaam_31")]
    public async Task Odata_pads_codes_and_figures_and_moves_the_suffix_each_year(string inhabitants, string lonely)
    {
        var result = await Read($$"""
            {"odata.metadata":"x","value":[
              {"ID":1,"WijkenEnBuurten":"GM0034    ","Perioden":"2020JJ00","{{inhabitants}}":"  211893","{{lonely}}":"    48.5"},
              {"ID":2,"WijkenEnBuurten":"NL01      ","Perioden":"2020JJ00","{{inhabitants}}":17407585,"{{lonely}}":47.0}]}
            """);

        Assert.Empty(result.Problems);
        Assert.Equal(
            [("GM0034", "inhabitants", 211893m), ("GM0034", "lonely", 48.5m), ("NL00", "inhabitants", 17407585m), ("NL00", "lonely", 47.0m)],
            result.Rows.Select(row => (row.Area.Code, row.Key, row.Value!.Value)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\".\"")]
    [InlineData("\"       .\"")]
    [InlineData("\"\"")]
    [InlineData("\"-99997\"")]
    [InlineData("-99995")]
    public async Task What_is_secret_is_unknown_and_never_zero(string secret)
    {
        var result = await Read($$"""{"value":[{"WijkenEnBuurten":"BU00340101","Perioden":"2020JJ00","AantalInwoners_5":{{secret}},"Eenzaam_28":"0"}]}""");

        Assert.Empty(result.Problems);
        Assert.Null(Assert.Single(result.Rows, row => row.Key == "inhabitants").Value);
        Assert.Equal(0m, Assert.Single(result.Rows, row => row.Key == "lonely").Value);
    }

    [Theory]
    [InlineData("AantalInwoners_5", "\"veel\"", "geen getal")]
    [InlineData("AantalInwoners_5", "\"1.234\"", "geen heel getal")]
    [InlineData("AantalInwoners_5", "1e400", "geen getal")]
    [InlineData("AantalInwoners_5", "\"99999999999999999999999999999999999999\"", "geen getal")]
    [InlineData("AantalInwoners_5", "9999999999", "te groot")]
    [InlineData("AantalInwoners_5", "[5]", "geen getal")]
    [InlineData("AantalInwoners_5", "true", "geen getal")]
    [InlineData("Eenzaam_28", "\"101\"", "meer dan 100 procent")]
    public async Task A_wrong_figure_is_named_by_row_and_column_and_stops_the_import(string column, string value, string message)
    {
        var result = await Read($$"""
            {"value":[{"WijkenEnBuurten":"GM0034","Perioden":"2020JJ00","{{column}}":"5"},{"WijkenEnBuurten":"BU00340101","Perioden":"2020JJ00","{{column}}":{{value}}}]}
            """);

        var problem = Assert.Single(result.Problems);
        Assert.Equal((2, column), (problem.Row, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Empty(result.RowsToImport(skipWrongRows: false));
        Assert.Single(result.RowsToImport(skipWrongRows: true));
    }

    [Fact]
    public async Task Shares_are_worked_out_and_left_unknown_for_fewer_than_fifty()
    {
        var result = await Read("code;jaar;huishoudens;eenpersoons\nBU00340101;2020;875;485\nBU00340171;2020;35;15\nBU00340173;2020;0;0\nBU00340199;2020;.;.\n");

        Assert.Empty(result.Problems);
        Assert.Equal([55.4m, null, null, null], result.Rows.Where(row => row.Key == "lives-alone").Select(row => row.Value));
    }

    [Fact]
    public async Task A_part_larger_than_the_whole_is_wrong()
    {
        var result = await Read("code;jaar;huishoudens;eenpersoons\nBU00340101;2020;100;485\n");

        Assert.Equal("eenpersoons", Assert.Single(result.Problems).Column);
    }

    [Fact]
    public async Task Only_adults_and_only_the_estimate_are_taken()
    {
        var result = await Read("WijkenEnBuurten,Perioden,Leeftijd,Marges,Eenzaam_28\nGM0034,2020JJ00,20300,MW00000,48.5\nGM0034,2020JJ00,80200,MW00000,51\nGM0034,2020JJ00,20300,MOG0095,40\n");

        Assert.Empty(result.Problems);
        Assert.Equal(48.5m, Assert.Single(result.Rows).Value);
        Assert.Contains(result.Notes, note => note.Contains("leeftijdsgroep", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_figure_twice_is_refused()
    {
        var result = await Read("code,jaar,inwoners\nGM0034,2020,1\nGM0034,2020,2\n");

        Assert.Equal(3, Assert.Single(result.Problems).Row);
    }

    [Fact]
    public async Task A_list_of_figures_has_its_own_year_and_source_per_row()
    {
        var result = await Read("code,gebied_jaar,cijfer,jaar,waarde,bron\nGM0034,2020,inhabitants,2025,229574,CBS\nGM0034,2020,geluk,2025,5,x\n");

        Assert.Equal(new FigureRow(2, new AreaCode("GM0034", 2020), "inhabitants", 2025, 229574m, "CBS"), Assert.Single(result.Rows));
        Assert.Equal((3, "cijfer"), (result.Problems[0].Row, result.Problems[0].Column));
    }

    [Fact]
    public async Task A_file_without_year_takes_the_one_that_was_given_and_otherwise_says_so()
    {
        using var withYear = AreaFiles.Text("code,inwoners\nGM0034,5\n");
        var given = await FigureFile.ReadAsync(withYear, new FigureImportOptions(2021, "Eigen telling"), null, TestContext.Current.CancellationToken);
        var missing = await Read("code,inwoners\nGM0034,5\n");

        Assert.Equal((2021, "Eigen telling"), (given.Rows[0].Year, given.Rows[0].Source));
        Assert.Contains("--year", Assert.Single(missing.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<ImportResult<FigureRow>> Read(string text)
    {
        using var file = AreaFiles.Text(text);
        return await FigureFile.ReadAsync(file, new FigureImportOptions(), null, TestContext.Current.CancellationToken);
    }
}
