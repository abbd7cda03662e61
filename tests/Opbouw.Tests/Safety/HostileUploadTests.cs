using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;
using SkiaSharp;

namespace Opbouw.Tests.Safety;

/// <summary>
/// Files that were made to hurt, at every door that takes files. They are made here and never kept: refused in a few seconds, or written anew without
/// what was hidden in them, and what was sent is never given back.
/// </summary>
[Trait("Kind", "Trust")]
public abstract class HostileUploadTests(TestHouse house)
{
    private const string Secret = "EXIF-GPS-52-22-05-13";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => new(Bombs.Keys);

    [Theory, MemberData(nameof(Names))]
    public async Task As_a_list_it_is_refused_or_read_as_the_plain_list_it_is(string name)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var (since, before) = (Stopwatch.StartNew(), GC.GetTotalMemory(forceFullCollection: true));

        var page = await admin.Browser.ChooseFile("teams", Bombs[name](), name);

        Assert.True(since.Elapsed < Patience, $"{name} took {since.Elapsed}");
        Assert.True((int)page.Status is 200 or 413 or 400, $"{name} gives {page}");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 150_000_000, $"{name} stays in memory");
        if (!PlainLists.Contains(name)) Assert.True(page.Status != HttpStatusCode.OK || page.Errors.Count > 0, $"{name} was taken: {page}");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("root:x:0", page.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task As_a_picture_it_is_refused_or_written_anew(string name)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var since = Stopwatch.StartNew();

        var page = await (await admin.Get("/instellingen/huisstijl/veranderen")).FormWith("Bewaar de huisstijl").Attach("Logo", name, Bombs[name]()).Fill("Waarom", "Ons logo").Press("Bewaar de huisstijl");

        Assert.True(since.Elapsed < Patience, $"{name} took {since.Elapsed}");
        if (page.Errors.Count == 0 && page.Status == HttpStatusCode.OK)
        {
            Assert.Contains(name, Pictures);
            var served = await house.Visitor().Get((await house.Visitor().Get("/")).One(".brand__logo").GetAttribute("src")!);
            var bytes = await served.Response.Content.ReadAsByteArrayAsync(Ct);
            Assert.Equal("image/png", served.Response.Content.Headers.ContentType?.MediaType);
            foreach (var hidden in new[] { "<script>", Secret, "Exif" }) Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(hidden)));
        }
        else
        {
            Assert.True((int)page.Status is 200 or 413 or 400, $"{name} gives {page}");
        }
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_writes_nothing_there()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var name = $"../../../../tmp/opbouw-{Guid.NewGuid():N}.csv";

        var page = await admin.Browser.ChooseFile("teams", SheetFiles.Csv(["Team"], [$"Team {Guid.NewGuid():N}"]), name);

        Assert.True((int)page.Status < 500, $"{page}");
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), Path.GetFileName(name))));
    }

    /// <summary>Plain lists with odd letters: read as any other.</summary>
    private static readonly string[] PlainLists = ["utf16.csv", "latin1.csv", "bom.csv", "formula.csv", "unclosed.csv", "long-field.csv", "nested.ics"];

    /// <summary>Real pictures with something behind or in them.</summary>
    private static readonly string[] Pictures = ["ok-1x1.png", "png-with-html.png", "gps.jpg"];

    private static readonly Dictionary<string, Func<byte[]>> Bombs = new()
    {
        ["bomb-30000x30000.png"] = () => Png(30_000, 30_000, 30_000L * (1 + (30_000 / 8))),
        ["ok-1x1.png"] = () => Drawn(SKEncodedImageFormat.Png),
        ["huge-header.png"] = () => Png(int.MaxValue, 1, 10),
        ["truncated.png"] = () => Drawn(SKEncodedImageFormat.Png)[..60],
        ["png-with-html.png"] = () => [.. Drawn(SKEncodedImageFormat.Png), .. "<script>alert(1)</script>"u8],
        ["gif-html-polyglot.gif"] = () => [.. "GIF89a/*"u8, 1, 0, .. "*/=1;alert(1)//<script>alert(1)</script>"u8],
        ["script.svg"] = () => Text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>"),
        ["xxe.svg"] = () => Text("<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>"),
        ["laughs.xml"] = () => Text(Laughs()),
        ["xxe.xlsx"] = () => SheetFiles.Workbook("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"),
        ["laughs.xlsx"] = () => SheetFiles.Workbook(Laughs()),
        ["gps.jpg"] = GpsJpeg,
        ["bomb-200MB.zip"] = () => Zip(("nul.csv", 200_000_000)),
        ["bomb-200MB.xlsx"] = () => Zip(("[Content_Types].xml", 0), ("xl/workbook.xml", 0), ("xl/worksheets/sheet1.xml", 200_000_000)),
        ["zipslip.xlsx"] = () => SheetFiles.Workbook("", ("../../../../tmp/opbouw-zipslip.txt", Text("x")), ("/abs.txt", Text("x"))),
        ["65k-files.xlsx"] = () => Zip([.. Enumerable.Range(0, 65_000).Select(number => ($"f{number}", 0))]),
        ["wide.csv"] = () => Text(string.Join(';', Enumerable.Range(0, 100_000).Select(number => $"k{number}")) + "\n"),
        ["long-field.csv"] = () => Text("naam\n\"" + new string('x', 5_000_000) + "\"\n"),
        ["unclosed.csv"] = () => Text(string.Concat(Enumerable.Repeat("naam;adres\n\"jan;almere\n", 1000))),
        ["nul.csv"] = () => Text("naam\n\0\0\0\n"),
        ["utf16.csv"] = () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Team;Soort team\nTeam É;\n")],
        ["latin1.csv"] = () => Encoding.Latin1.GetBytes("Team\nTeam José\n"),
        ["bom.csv"] = () => [0xEF, 0xBB, 0xBF, .. Text("Team;Soort team\nTeam bom;\n")],
        ["formula.csv"] = () => Text("Team;Soort team\n=HYPERLINK(\"http://kwaad.example\");\n"),
        ["deep.json"] = () => Text(new string('[', 200_000)),
        ["nested.ics"] = () => Text(string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\r\n", 20_000))),
        ["pdf-js.pdf"] = () => Text("%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>"),
        ["html.csv"] = () => Text("<!doctype html><script>alert(1)</script>"),
        ["empty.csv"] = () => [],
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Laughs() => "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\">" + string.Concat("bcdefghijk".Select(letter =>
        $"<!ENTITY {letter} \"{string.Concat(Enumerable.Repeat($"&{(char)(letter - 1)};", 10))}\">")) + "]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&k;</t></is></c></row></sheetData></worksheet>";

    private static byte[] Drawn(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(1, 1);
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(format, 90).ToArray();
    }

    /// <summary>A photograph that tells where it was taken.</summary>
    private static byte[] GpsJpeg()
    {
        byte[] jpeg = Drawn(SKEncodedImageFormat.Jpeg), exif = [.. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(Secret)];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }

    private static byte[] Zip(params (string Name, int Bytes)[] parts)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var nothing = new byte[1_000_000];
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var written = 0; written < bytes; written += nothing.Length) part.Write(nothing);
            }
        }
        return target.ToArray();
    }

    private static byte[] Png(int width, int height, long raw)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 1;
        Chunk(file, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var nothing = new byte[1_000_000];
            for (long written = 0; written < raw; written += nothing.Length) zip.Write(nothing);
        }
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string kind, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~body.Aggregate(0xFFFFFFFFu, (crc, one) =>
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            return crc;
        }));
        file.Write(number);
    }

    public sealed class OnSqlite(SqliteHouse house) : HostileUploadTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HostileUploadTests(house), IClassFixture<PostgresHouse>;
}
