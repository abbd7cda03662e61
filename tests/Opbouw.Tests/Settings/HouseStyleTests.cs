using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.HouseLook;
using Opbouw.Tests.Fixtures;
using SkiaSharp;

namespace Opbouw.Tests.Settings;

/// <summary>Logo, colours and letters of an organisation: readable for everybody, served to its own visitors only, and nothing of a picture but its pixels.</summary>
public abstract partial class HouseStyleTests(TestHouse house)
{
    private const string Address = "/instellingen/huisstijl/veranderen";
    private const string WhyField = "Waarom verander je dit?";
    private const string Save = "Bewaar de huisstijl";
    private const string MainField = "Kleur van links en knoppen";

    [Fact]
    public async Task A_colour_of_the_house_goes_to_its_own_pages_and_not_to_the_neighbours()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        (await (await admin.Get(Address)).Fill(MainField, "#7a1f5c").Fill(WhyField, "Onze eigen kleur").Press(Save)).ShouldHaveNoErrors();

        var href = SheetOf(await house.Visitor().Get("/"))!;
        var sheet = await house.Visitor().Get(href);
        Assert.Contains("--opbouw-color-petrol:#7a1f5c", await Body(sheet), StringComparison.Ordinal);
        Assert.Equal("public, max-age=31536000, immutable", sheet.Response.Headers.CacheControl?.ToString());
        Assert.Equal("text/css", sheet.Response.Content.Headers.ContentType?.MediaType);
        Assert.Null(SheetOf(await house.Visitor(house.Neighbour).Get("/")));
        (await house.Visitor(house.Neighbour).Get(href)).ShouldBe(HttpStatusCode.NotFound);
        (await house.Visitor().Get("/huisstijl/00000000000000000000.css")).ShouldBe(HttpStatusCode.NotFound);

        // Whoever opened a page just before the next change still gets the sheet of that page.
        (await (await admin.Get(Address)).Fill(MainField, "#0a5533").Fill(WhyField, "Toch groen").Press(Save)).ShouldHaveNoErrors();
        Assert.NotEqual(href, SheetOf(await house.Visitor().Get("/")));
        Assert.Contains("--opbouw-color-petrol:#7a1f5c", await Body(await house.Visitor().Get(href)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_that_is_read_badly_is_refused_with_the_nearest_that_is_read_well()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        var refused = await (await admin.Get(Address)).Fill(MainField, "#ffcc00").Fill(WhyField, "Vrolijk").Press(Save);

        var message = Assert.Single(refused.Errors);
        Assert.Contains("Nodig is 4,5 op 1.", message, StringComparison.Ordinal);
        var nearest = Colour.Of(HexColour().Match(message).Value);
        Assert.True(HouseColours.ReadsAsMain(nearest) >= Colour.ForLetters);
        var better = await refused.FormWith("Neem de kleuren die wel mogen").Press("Neem de kleuren die wel mogen");
        Assert.Equal(nearest.ToString(), better.One("[name='Form.Main']").GetAttribute("value"));
        Assert.Contains(better.All("link[rel=stylesheet]"), link => link.GetAttribute("href")!.StartsWith("/huisstijl/proef.css", StringComparison.Ordinal));
        (await better.Fill(WhyField, "Vrolijk genoeg").Press(Save)).ShouldHaveNoErrors().ShouldBeAt("/instellingen/huisstijl");
    }

    [Fact]
    public async Task A_style_is_looked_at_before_it_is_kept()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var before = SheetOf(await house.Visitor().Get("/"));

        var tried = await (await admin.Get(Address)).Fill(MainField, "#123f7a").Press("Bekijk het eerst");

        tried.ShouldHaveNoErrors();
        var trial = tried.All("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("/huisstijl/proef.css", StringComparison.Ordinal));
        Assert.Contains("#123f7a", await Body(await admin.Get(trial)), StringComparison.Ordinal);
        (await house.Visitor().Get(trial)).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Given.AWorker()).Get(trial)).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal(before, SheetOf(await house.Visitor().Get("/")));
    }

    [Fact]
    public async Task A_logo_is_written_anew_without_what_else_was_in_the_file()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var secret = "gemaakt door een bekende van de drukker"u8.ToArray();

        (await (await admin.Get(Address)).FormWith(Save).Attach("Logo", "logo.png", [.. Picture(1_200, 600), .. secret]).Fill(WhyField, "Ons logo").Press(Save)).ShouldHaveNoErrors();

        var logo = (await house.Visitor().Get("/")).One(".brand__logo");
        Assert.Equal(("320", "160"), (logo.GetAttribute("width"), logo.GetAttribute("height")));
        var served = await house.Visitor().Get(logo.GetAttribute("src")!);
        Assert.Equal("image/png", served.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(-1, (await served.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan().IndexOf(secret));
        (await house.Visitor(house.Neighbour).Get(logo.GetAttribute("src")!)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("svg", "Kies een PNG, JPEG of WebP.")]
    [InlineData("gif", "Kies een PNG, JPEG of WebP.")]
    [InlineData("half", "Kies een PNG, JPEG of WebP.")]
    [InlineData("bomb", "te veel beeldpunten")]
    [InlineData("large", "hoogstens 900 kB")]
    public async Task A_file_that_is_no_small_picture_is_refused(string kind, string message)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        byte[] file = kind switch
        {
            "svg" => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
            "gif" => [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B],
            "half" => Picture(300, 100)[..60],
            "bomb" => Bomb(30_000, 30_000),
            _ => new byte[LogoPicture.LargestFile + 1],
        };

        var refused = await (await admin.Get(Address)).FormWith(Save).Attach("Logo", "logo.png", file).Fill(WhyField, "Ons logo").Press(Save);

        Assert.Contains(message, Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_grounds_are_those_of_the_style_sheet()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository(), "src/Opbouw/Front/styles/tokens.css"));
        var day = tokens[..tokens.IndexOf("@media", StringComparison.Ordinal)];
        var night = tokens[tokens.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..];

        Assert.All(
            new[] { ("paper", HouseColours.Paper.ToString()), ("sheet", HouseColours.Sheet.ToString()), ("band", HouseColours.Band.ToString()), ("ink", HouseColours.Ink.ToString()), ("petrol", HouseColours.UsualMain), ("marigold", HouseColours.UsualAccent), ("petrol-deep", HouseColours.UsualGround) },
            token => Assert.Contains($"--opbouw-color-{token.Item1}: {token.Item2};", day, StringComparison.Ordinal));
        Assert.Contains($"--opbouw-color-sheet: {HouseColours.NightSheet};", night, StringComparison.Ordinal);
        Assert.Empty(HouseStyle.Kind.Usual.Problems());
    }

    /// <summary>Also in the evening, whatever colour was chosen.</summary>
    [Fact]
    public void Every_colour_finds_a_shade_that_is_read_by_day_and_by_night() => CsCheck.Check.Sample(
        CsCheck.Gen.Select(CsCheck.Gen.Byte, CsCheck.Gen.Byte, CsCheck.Gen.Byte, (red, green, blue) => new Colour(red, green, blue)),
        colour =>
        {
            var main = HouseColours.PassingMain(colour);
            return HouseColours.ReadsAsMain(main) >= Colour.ForLetters && HouseColours.Night(main).ContrastWith(HouseColours.NightSheet) >= Colour.ForLetters
                && HouseColours.ReadsAsAccent(HouseColours.PassingAccent(colour)) >= Colour.ForLetters && HouseColours.ReadsAsGround(HouseColours.PassingGround(colour)) >= Colour.ForLetters;
        });

    private static string? SheetOf(Page page) => page.All("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).FirstOrDefault(href => href.StartsWith("/huisstijl/", StringComparison.Ordinal));

    private static Task<string> Body(Page page) => page.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Opbouw.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    /// <summary>A small file that says it holds a huge picture, and would keep its word.</summary>
    private static byte[] Bomb(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (1, 0);
        Chunk(file, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(new byte[1_000_000]);
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
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex HexColour();

    public sealed class OnSqlite(SqliteHouse house) : HouseStyleTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HouseStyleTests(house), IClassFixture<PostgresHouse>;
}
