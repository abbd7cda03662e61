using System.Text;
using Opbouw.Imports.Tables;
using Opbouw.Shared.Imports;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Imports;

/// <summary>Reading files of all kinds, without the house: what can be read comes out as text, what cannot is refused with a reason and quickly.</summary>
public sealed class TableTests
{
    private static readonly TableLimits Limits = TableLimits.Default;

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Separators_are_found(char separator)
    {
        var rows = Rows(Encoding.UTF8.GetBytes(SheetFiles.CsvText(separator, ["Naam", "Team"], ["Anne; de eerste", "Haven, oost"], ["Bo\t", "West|noord"])));

        Assert.Equal([["Naam", "Team"], ["Anne; de eerste", "Haven, oost"], ["Bo", "West|noord"]], rows);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("windows-1252", false)]
    public void Encodings_are_found(string name, bool withMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);

        var rows = Rows([.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Naam;Prijs\r\nRenée van der Gööt;€ 3\r\n")]);

        Assert.Equal(["Renée van der Gööt", "€ 3"], rows[1]);
    }

    [Fact]
    public async Task Days_numbers_and_times_of_Excel_are_read_as_people_see_them()
    {
        var rows = Rows(await SheetFiles.Xlsx(["Dag", "Aantal"], [new DateOnly(2024, 5, 14), 3]));

        Assert.Equal(["2024-05-14", "3"], rows[1]);
        Assert.Equal(new DateOnly(2024, 5, 14), CellReading.Day(rows[1][0]));
    }

    [Theory]
    [InlineData("14-5-2024")]
    [InlineData("14/05/2024")]
    [InlineData("14 mei 2024")]
    [InlineData("2024-05-14")]
    [InlineData("14-05-24")]
    public void Days_are_read_as_people_write_them(string words) => Assert.Equal(new DateOnly(2024, 5, 14), CellReading.Day(words));

    [Theory]
    [InlineData("31-02-2024")]
    [InlineData("05/14/2024")]
    [InlineData("morgen")]
    [InlineData("1-1-0001")]
    public void What_is_no_day_is_none(string words) => Assert.Null(CellReading.Day(words));

    [Fact]
    public async Task A_formula_gives_its_outcome_and_is_told()
    {
        var table = Table.Open(await SheetFiles.Xlsx(["Naam"], [("A1&\" x\"", "Anne")]), Limits);

        Assert.Equal("Anne", table.Rows.Last().Cell(0));
        Assert.Contains("In één cel staat een formule (rij 2). Wij nemen de uitkomst zoals Excel die bewaarde.", table.Oddities);
    }

    [Fact]
    public void Errors_of_Excel_and_joined_cells_are_marked_in_their_row()
    {
        var sheet = SheetFiles.Sheet(
            SheetFiles.Row(1, "Naam", "Team") + SheetFiles.Row(2, "Anne", "Haven") + SheetFiles.Row(3, "Bo") + SheetFiles.Row(4, "<c r=\"A4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "West"),
            "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>");

        var table = Table.Open(SheetFiles.Workbook(sheet), Limits);

        var rows = table.Rows.ToList();
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Number));
        Assert.Empty(rows[1].Joined);
        Assert.Equal([1], rows[2].Joined);
        Assert.Equal([0], rows[3].Faulty);
        Assert.Equal(3, table.Oddities.Count);
    }

    [Fact]
    public void Rows_keep_their_number_when_there_are_empty_ones_between()
    {
        var rows = Table.Open(SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(2, "Naam") + SheetFiles.Row(9, "Anne") + "<row r=\"1048576\"/>")), Limits).Rows.ToList();

        Assert.Equal([2, 9], rows.Select(row => row.Number));
    }

    [Theory]
    [MemberData(nameof(NamesOfNoTables))]
    public void What_is_no_table_is_refused_in_a_second(string what)
    {
        var content = NoTables[what]();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var refused = Assert.Throws<TableRefusedException>(() => Table.Open(content, Limits).Rows.Count());

        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {watch.Elapsed}");
    }

    [Fact]
    public async Task A_million_rows_are_refused_before_they_are_read()
    {
        using var sheet = new MemoryStream();
        await using (var writer = new StreamWriter(sheet, leaveOpen: true))
        {
            await writer.WriteAsync("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (var row = 1; row <= 1_000_000; row++)
                await writer.WriteAsync($"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>");
            await writer.WriteAsync("</sheetData></worksheet>");
        }

        var file = SheetFiles.Workbook(Encoding.UTF8.GetString(sheet.ToArray()));

        Assert.Equal(Limits.TooManyRows, Assert.Throws<TableRefusedException>(() => Table.Open(file, Limits)).Message);
    }

    [Fact]
    public async Task Fifty_thousand_rows_are_read()
    {
        var rows = Enumerable.Range(1, 50_000).Select(number => new object?[] { $"Team {number}", "Buurtkracht", "", "" }).Prepend(["Team", "Soort team", "Gebieden", "Vanaf"]).ToArray();

        var intake = await FileIntake.ReadAsync(await SheetFiles.Xlsx(rows), new PlainKind(), Limits, TestContext.Current.CancellationToken);

        Assert.Equal(50_000, intake.Rows);
        Assert.Equal("Team 50000", RowStore.Unpack(intake.Packed).Last().Cell(0));
        Assert.True(intake.Packed.Length < 2_000_000);
    }

    [Fact]
    public async Task Headings_are_found_under_a_title_and_by_other_names()
    {
        var intake = await FileIntake.ReadAsync(
            Encoding.UTF8.GetBytes("Onze teams in 2026;;\r\n;;\r\nSoort;Naam team (verplicht);Iets anders\r\nWijkteam;Haven;x\r\n"), new PlainKind(), Limits, TestContext.Current.CancellationToken);

        Assert.Equal(["naam=1", "soort=0"], intake.Matching);
        Assert.Equal(1, intake.Rows);
        Assert.Contains("De koppen staan in rij 3. Wat erboven staat, lezen wij niet.", intake.Oddities);
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_unpacks_no_further_than_it_says()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("Naam", Table.Open(Lying(), Limits).Rows.Single().Cell(0));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000_000, "the bomb itself takes 100 MB to make");
    }

    public static TheoryData<string> NamesOfNoTables => new(NoTables.Keys);

    /// <summary>By name: a test that carries megabytes in its own name makes every run slow.</summary>
    private static readonly Dictionary<string, Func<byte[]>> NoTables = new()
    {
        ["nothing"] = () => [],
        ["a picture"] = () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        ["a PDF"] = () => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n"),
        ["a web page"] = () => Encoding.ASCII.GetBytes("<!doctype html><table><tr><td>Naam</td></tr></table>"),
        ["an old Excel file"] = () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        ["a zip without a workbook"] = () => SheetFiles.Zip([("brief.txt", SheetFiles.Text("hallo"))]),
        ["a zip that is cut off"] = () => SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(1, "Naam")))[..200],
        ["XML that is broken"] = () => SheetFiles.Workbook("<worksheet><sheetData><row>"),
        ["an entity that explodes"] = () => SheetFiles.Workbook("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"),
        ["a part that unpacks to 100 MB"] = () => SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(1, "Naam")), ("xl/media/bom.bin", new byte[100 * 1024 * 1024])),
        ["a part that is packed too well"] = () => SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(1, "Naam")), ("xl/media/bom.bin", new byte[30 * 1024 * 1024])),
        ["a thousand parts"] = () => SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(1, "Naam")), [.. Enumerable.Range(0, 1000).Select(number => ($"xl/{number}.xml", SheetFiles.Text("<a/>")))]),
        ["a row with columns up to XFD"] = () => SheetFiles.Workbook(SheetFiles.Sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")),
        ["an empty sheet"] = () => SheetFiles.Workbook(SheetFiles.Sheet("<row r=\"1\"/>")),
        ["a quote without end"] = () => Encoding.UTF8.GetBytes("Naam;Team\r\n\"Anne;Haven\r\n" + string.Concat(Enumerable.Repeat("Bo;West\r\n", 10_000))),
        ["a hundred thousand rows"] = () => Encoding.UTF8.GetBytes("a;b\r\n" + string.Concat(Enumerable.Repeat("c;" + new string('d', 110) + "\r\n", 100_000))),
    };

    /// <summary>Its list of contents says one byte; what is packed unpacks to 100 MB.</summary>
    private static byte[] Lying()
    {
        var file = SheetFiles.Workbook(SheetFiles.Sheet(SheetFiles.Row(1, "Naam")), ("xl/media/bom.bin", new byte[100 * 1024 * 1024]));
        var size = BitConverter.GetBytes(100 * 1024 * 1024);
        for (var place = 0; place < file.Length - 4; place++)
        {
            if (file.AsSpan(place, 4).SequenceEqual(size))
                BitConverter.GetBytes(1).CopyTo(file, place);
        }

        return file;
    }

    private static List<IReadOnlyList<string>> Rows(byte[] content) => [.. Table.Open(content, Limits).Rows.Select(row => row.Cells)];

    /// <summary>Columns of teams, without a house.</summary>
    private sealed class PlainKind : IImportKind
    {
        public string Code => "teams";

        public string Dutch => "Teams";

        public string Sentence => "";

        public string Icon => "groep";

        public string Permission => "";

        public IReadOnlyList<ImportColumn> Columns { get; } = [new("naam", "Team", true, "", "Voorbeeld", "Naam team"), new("soort", "Soort team", false, "", "Wijkteam", "Soort"), new("gebieden", "Gebieden", false, "", "Haven")];

        public Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<ImportRow> rows, SeenInFile seen, CancellationToken ct) => throw new NotSupportedException();

        public Task<string?> UndoAsync(MadeRecord record, CancellationToken ct) => throw new NotSupportedException();
    }
}
