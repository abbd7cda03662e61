using System.Text;
using CsCheck;
using Opbouw.Areas.Import;

namespace Opbouw.Tests.Areas;

/// <summary>Whatever somebody offers as a file: a named error, never a crash, never half an import.</summary>
public sealed class HostileFileTests
{
    /// <summary>By name: a test that carries megabytes in its own name makes every run slow.</summary>
    private static readonly Dictionary<string, Func<string>> Files = new()
    {
        ["empty"] = () => "",
        ["only white space"] = () => "  \n \n",
        ["a million columns"] = () => string.Join(';', Enumerable.Range(0, 1_000_000).Select(i => "k" + i)) + "\n",
        ["a very long field"] = () => "code,jaar,naam\nGM0034,2020,\"" + new string('x', 5_000_000) + "\"\n",
        ["a quote that never ends"] = () => "code,jaar,naam\nGM0034,2020,\"Almere\n" + string.Concat(Enumerable.Repeat("GM0034,2020,Almere\n", 1000)),
        ["nul signs"] = () => "code,jaar,naam\n\0\0\0,2020,x\n",
        ["a column twice"] = () => "code,jaar,jaar,naam\nGM0034,2020,2021,Almere\n",
        ["no code column"] = () => "gemeente,jaar\nAlmere,2020\n",
        ["only a heading word"] = () => "Hallo",
        ["deep nesting"] = () => new string('[', 200_000),
        ["deep objects"] = () => string.Concat(Enumerable.Repeat("{\"type\":", 50_000)),
        ["broken json"] = () => "{\"type\":\"FeatureCollection\",\"features\":[{",
        ["a number of a million figures"] = () => "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":" + new string('9', 1_000_000) + "}}]}",
        ["wrong types everywhere"] = () => "{\"type\":\"FeatureCollection\",\"features\":[1,null,\"x\",[],{\"properties\":7,\"geometry\":3}]}",
        ["features no list"] = () => "{\"type\":\"FeatureCollection\",\"features\":{}}",
        ["type no text"] = () => "{\"type\":[],\"features\":[]}",
        ["topology without objects"] = () => "{\"type\":\"Topology\",\"arcs\":[]}",
        ["topology with wrong transform"] = () => "{\"type\":\"Topology\",\"arcs\":[],\"objects\":{},\"transform\":{\"scale\":[0],\"translate\":7}}",
        ["topology with wrong arcs"] = () => "{\"type\":\"Topology\",\"arcs\":[[[1]],5,null],\"objects\":{}}",
        ["half a sign"] = () => "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"\\ud800\"}}]}",
        ["half a sign in a name"] = () => "{\"value\":[{\"\\ud800\":1}],\"type\":\"x\"}",
        ["value no list"] = () => "{\"value\":5}",
        ["value rows no objects"] = () => "{\"value\":[1,[],null]}",
    };

    public static TheoryData<string> Names => new(Files.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gives_a_problem_and_no_rows(string what)
    {
        var (areas, figures) = await ReadBoth(Encoding.UTF8.GetBytes(Files[what]()));

        Assert.True(areas.ProblemCount > 0, what);
        Assert.Empty(areas.RowsToImport(skipWrongRows: false));
        Assert.True(figures.ProblemCount > 0, what);
        Assert.Empty(figures.RowsToImport(skipWrongRows: false));
        Assert.All(areas.Problems.Concat(figures.Problems), problem => Assert.InRange(problem.ToString().Length, 10, 400));
    }

    [Fact]
    public async Task Utf16_and_other_bytes_are_named()
    {
        foreach (var bytes in new[] { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("code;naam\n")).ToArray(), [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00] })
        {
            var (areas, figures) = await ReadBoth(bytes);

            Assert.True(areas.FileIsUnreadable);
            Assert.Contains("Bewaar", areas.Problems[0].Message, StringComparison.Ordinal);
            Assert.True(figures.FileIsUnreadable);
        }
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read_on()
    {
        using var file = AreaFiles.Text(new string('x', 5000));
        var options = new AreaImportOptions { Limits = ImportLimits.Default with { MaxBytes = 1000 } };

        var result = await AreaFile.ReadAsync(file, options, null, TestContext.Current.CancellationToken);

        Assert.Contains("groter dan", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_wrong_rows_are_counted_but_not_all_printed()
    {
        using var file = AreaFiles.Text("code,jaar,naam\n" + string.Concat(Enumerable.Repeat("x,y,z\n", 10_000)));

        var result = await AreaFile.ReadAsync(file, new AreaImportOptions(), null, TestContext.Current.CancellationToken);

        Assert.Equal(10_000, result.ProblemCount);
        Assert.Equal(ImportLimits.Default.MaxProblemsShown, result.Problems.Count);
    }

    /// <summary>Good files with a few bytes changed anywhere: the reader may refuse, it may not throw.</summary>
    [Fact]
    public void Damaged_files_never_throw()
    {
        byte[][] good =
        [
            Encoding.UTF8.GetBytes("code;jaar;naam;lat;lon\nGM0034;2020;\"Almere; ruim\";52,3;5,2\nWK003401;2020;Haven;;\n"),
            Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"properties":{"statcode":"BU00340101","statnaam":"C","jaar":2014},"geometry":{"type":"Polygon","coordinates":[[[5.2,52.3],[5.3,52.3],[5.3,52.4],[5.2,52.3]]]}}]}"""),
            Encoding.UTF8.GetBytes("""{"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[5,52]},"arcs":[[[1,0],[0,1],[1,0],[-1,-1]]],"objects":{"a":{"type":"Polygon","arcs":[[0]],"properties":{"statcode":"BU00340101","statnaam":"C","jaar":2014}}}}"""),
            Encoding.UTF8.GetBytes("""{"value":[{"WijkenEnBuurten":"GM0034    ","Perioden":"2020JJ00","AantalInwoners_5":"  100","Eenzaam_28":null}]}"""),
        ];
        var damaged = from file in Gen.Int[0, good.Length - 1]
                      from changes in Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 6]
                      select (file, changes);

        damaged.Sample(
            sample =>
            {
                var bytes = good[sample.file].ToArray();
                foreach (var (at, value) in sample.changes)
                    bytes[at % bytes.Length] = value;
                var (areas, figures) = ReadBoth(bytes).GetAwaiter().GetResult();
                return areas.ProblemCount == 0 || areas.RowsToImport(false).Count == 0
                    ? figures.ProblemCount == 0 || figures.RowsToImport(false).Count == 0
                    : throw new InvalidOperationException("half an import");
            },
            iter: 3000, threads: 1);
    }

    private static async Task<(ImportResult<AreaRow> Areas, ImportResult<FigureRow> Figures)> ReadBoth(byte[] bytes)
    {
        var ct = TestContext.Current.CancellationToken;
        return (
            await AreaFile.ReadAsync(new MemoryStream(bytes), new AreaImportOptions(2020), null, ct),
            await FigureFile.ReadAsync(new MemoryStream(bytes), new FigureImportOptions(2020), null, ct));
    }
}
