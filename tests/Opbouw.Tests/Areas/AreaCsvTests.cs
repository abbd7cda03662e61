using System.Text;
using Opbouw.Areas;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

public sealed class AreaCsvTests
{
    private const string Heading = "code,jaar,naam,soort,lat,lon\n";

    [Fact]
    public async Task Good_rows_become_areas_with_code_year_kind_and_parent()
    {
        var result = await Read(Heading + "WK003401,2020,Wijk 01 Almere Haven,stadsdeel,52.3404,5.2363\n\"BU00340101 \",2020,\"Centrum \"\"Haven\"\"\",wijk,,\n");

        Assert.Empty(result.Problems);
        Assert.Equal(new AreaCode("WK003401", 2020), result.Rows[0].Code);
        Assert.Equal("Almere Haven", result.Rows[0].Name);
        Assert.Equal(AreaKind.District, result.Rows[0].Kind);
        Assert.Equal(new LabelPoint(52.3404, 5.2363), result.Rows[0].Label);
        Assert.Equal("Centrum \"Haven\"", result.Rows[1].Name);
        Assert.Equal("WK003401", result.Rows[1].ParentCode);
    }

    [Theory]
    [InlineData("code;jaar;naam\nGM0034;2020;Almere\n")]
    [InlineData("code\tjaar\tnaam\nGM0034\t2020\tAlmere\n")]
    [InlineData("\uFEFFcode,jaar,naam\r\nGM0034,2020,Almere\r\n\r\n,,\r\n")]
    [InlineData("statcode,statnaam,jrstatcode\nGM0034,Almere,2020GM0034")]
    public async Task Other_delimiters_marks_line_ends_and_headings_are_read(string text)
    {
        var result = await Read(text);

        Assert.Empty(result.Problems);
        Assert.Equal(new AreaCode("GM0034", 2020), Assert.Single(result.Rows).Code);
        Assert.Equal("Almere", result.Rows[0].Name);
    }

    [Theory]
    [InlineData("XX,2020,Almere,stad,,", "code", "geen code")]
    [InlineData(",2020,Almere,stad,,", "code", "ontbreekt")]
    [InlineData("GM0034,20,Almere,stad,,", "jaar", "geen jaar")]
    [InlineData("GM0034,99999999999999999999,Almere,stad,,", "jaar", "geen jaar")]
    [InlineData("GM0034,2020,,stad,,", "naam", "ontbreekt")]
    [InlineData("GM0034,2020,Almere,koninkrijk,,", "soort", "geen soort")]
    [InlineData("GM0034,2020,Almere,stad,152.3,5.2", "lat", "niet in Nederland")]
    [InlineData("GM0034,2020,Almere,stad,1e999,5.2", "lat", "geen getal")]
    [InlineData("GM0034,2020,Almere,stad,NaN,5.2", "lat", "geen getal")]
    [InlineData("GM0034,2020,Almere,stad,52.3,", "lon", "twee getallen")]
    public async Task A_wrong_field_is_named_by_row_and_column(string row, string column, string message)
    {
        var result = await Read(Heading + "GM0014,2020,Groningen,stad,,\n" + row + "\n");

        var problem = Assert.Single(result.Problems);
        Assert.Equal((3, column), (problem.Row, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Rij 3, kolom {column}: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_wrong_row_stops_everything_unless_asked()
    {
        var result = await Read(Heading + "GM0034,2020,Almere,stad,,\nGM0035,,Nergens,stad,,\n");

        Assert.Empty(result.RowsToImport(skipWrongRows: false));
        Assert.Equal("GM0034", Assert.Single(result.RowsToImport(skipWrongRows: true)).Code.Code);
    }

    [Fact]
    public async Task All_errors_of_a_row_are_told_at_once()
    {
        var result = await Read(Heading + "GM0034,x,,y,z,5.2\n");

        Assert.Equal(["jaar", "naam", "soort", "lat"], result.Problems.Select(problem => problem.Column));
    }

    [Fact]
    public async Task The_same_code_and_year_twice_is_refused_but_two_years_are_two_areas()
    {
        var result = await Read(Heading + "WK003401,2021,Almere Haven,,,\nWK003401,2022,Centrum Almere Haven,,,\nWK003401,2022,Nog eens,,,\n");

        Assert.Equal(4, Assert.Single(result.Problems).Row);
        Assert.Equal([2021, 2022], result.Rows.Select(row => row.Code.Year));
    }

    [Fact]
    public async Task A_row_with_too_few_or_too_many_fields_is_named()
    {
        var result = await Read("code,jaar,naam\nGM0034,2020\nGM0014,2020,Gro,ningen\nGM0010,2020,Delfzijl\n");

        Assert.Equal([2, 3], result.Problems.Select(problem => problem.Row));
        Assert.Single(result.Rows);
    }

    [Fact]
    public async Task Only_the_municipality_asked_for_is_taken_and_others_need_not_be_right()
    {
        using var file = AreaFiles.Text("code,jaar,naam\nBU00340101,2020,Centrum\nBU00140101,,\nGM0034,2020,Almere\n");
        var result = await AreaFile.ReadAsync(file, new AreaImportOptions(Municipality: "GM0034"), null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(["BU00340101", "GM0034"], result.Rows.Select(row => row.Code.Code));
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused_with_the_row()
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes("code,jaar,naam\nGM0034,2020,Café\n"));
        var result = await AreaFile.ReadAsync(file, new AreaImportOptions(), null, TestContext.Current.CancellationToken);

        Assert.Equal(2, Assert.Single(result.Problems).Row);
        Assert.True(result.FileIsUnreadable);
        Assert.Empty(result.RowsToImport(skipWrongRows: true));
    }

    private static async Task<ImportResult<AreaRow>> Read(string text)
    {
        using var file = AreaFiles.Text(text);
        return await AreaFile.ReadAsync(file, new AreaImportOptions(), null, TestContext.Current.CancellationToken);
    }
}
