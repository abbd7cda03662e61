using System.Text;
using Opbouw.Shared.Films;

namespace Opbouw.Tests.Shared.Films;

/// <summary>What a film is, is told by its bytes; what is beside picture and sound goes, and nothing moves.</summary>
[Trait("Kind", "Trust")]
public sealed class FilmFileTests
{
    private static readonly Random Dice = new(20260329);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Place_is_gone_wherever_a_camera_put_it_and_nothing_moved()
    {
        foreach (var (film, before) in new[] { (Given.Films.Mp4(), 7), (Given.Films.Webm(), 2) })
        {
            Assert.Equal(before, Count(film, Given.Films.Place));

            var (facts, clean) = await Cleaned(film);

            Assert.Equal((640, 360), (facts.Width, facts.Height));
            Assert.Equal(0, Count(clean, Given.Films.Place));
            Assert.Equal(0, Count(clean, "xmpmeta"));
            Assert.Equal(film.Length, clean.Length);
            var (again, twice) = await Cleaned(clean);
            Assert.Equal(facts with { Blanks = [] }, again with { Blanks = [] });
            Assert.Equal(clean, twice);
        }
    }

    [Fact]
    public async Task Film_without_anything_beside_it_stays_as_it_was()
    {
        foreach (var film in new[] { Given.Films.Mp4(withPlace: false), Given.Films.Webm(withPlace: false) })
            Assert.Equal(film, (await Cleaned(film)).Film);
    }

    [Fact]
    public async Task What_is_removed_may_lie_across_pieces()
    {
        var large = new byte[(2 * FilmFile.PieceLength) + 500];
        Array.Fill(large, (byte)'g');
        byte[] film = [.. Given.Films.Mp4(), .. Given.Films.Box("uuid", large)];

        var (_, clean) = await Cleaned(film);

        Assert.Equal(film.Length, clean.Length);
        Assert.Equal(0, Count(clean, "gggg"));
        Assert.Equal("free", Encoding.Latin1.GetString(clean, clean.Length - large.Length - 4, 4));
    }

    [Fact]
    public async Task Film_of_a_telephone_held_upright_is_upright()
    {
        var (facts, _) = await FilmFile.ReadAsync(new MemoryStream(Given.Films.Mp4(upright: true)), Ct);

        Assert.Equal((360, 640), (facts!.Width, facts.Height));
    }

    public static TheoryData<string, FilmFault> Bad => new()
    {
        { "text", FilmFault.OtherKind },
        { "empty", FilmFault.OtherKind },
        { "script", FilmFault.OtherKind },
        { "quicktime", FilmFault.OtherKind },
        { "picture-in-heif", FilmFault.OtherKind },
        { "matroska", FilmFault.OtherKind },
        { "other-codec", FilmFault.NotForBrowsers },
        { "other-codec.webm", FilmFault.NotForBrowsers },
        { "sound-only", FilmFault.NotForBrowsers },
        { "place-in-a-track", FilmFault.OtherTracks },
        { "metadata-track.webm", FilmFault.OtherTracks },
        { "cut-off", FilmFault.Broken },
        { "cut-off.webm", FilmFault.Broken },
        { "no-head", FilmFault.Broken },
        { "html-behind", FilmFault.Broken },
        { "html-behind.webm", FilmFault.Broken },
        { "box-of-nothing", FilmFault.Broken },
        { "box-larger-than-its-room", FilmFault.Broken },
        { "tiny-boxes", FilmFault.Broken },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task Bad_film_is_refused(string name, FilmFault fault)
    {
        var (facts, found) = await FilmFile.ReadAsync(new MemoryStream(Make(name)), Ct);

        Assert.Null(facts);
        Assert.Equal(fault, found);
    }

    [Fact]
    public async Task Chance_breaks_nothing()
    {
        foreach (var film in new[] { Given.Films.Mp4(100), Given.Films.Webm(100) })
        {
            for (var turn = 0; turn < 3000; turn++)
            {
                var bent = film.ToArray();
                for (var times = Dice.Next(1, 5); times > 0; times--)
                    bent[Dice.Next(bent.Length)] = (byte)(Dice.Next(3) == 0 ? 0xFF : Dice.Next(256));
                if (Dice.Next(4) == 0)
                    bent = bent[..Dice.Next(bent.Length)];

                var (facts, fault) = await FilmFile.ReadAsync(new MemoryStream(bent), Ct);

                Assert.True(facts is null != fault is null);
                Assert.All(facts?.Blanks ?? [], blank => Assert.True(blank.Start >= 0 && blank.Length >= 0 && blank.Start + blank.Length <= bent.Length));
            }
        }
    }

    private static byte[] Make(string name) => name switch
    {
        "text" => "Dit is een brief."u8.ToArray(),
        "empty" => [],
        "script" => "<html><script>alert(1)</script>"u8.ToArray(),
        "quicktime" => Given.Films.Mp4(brand: "qt  "),
        "picture-in-heif" => Given.Films.Mp4(brand: "heic"),
        "matroska" => Given.Films.Webm(docType: "matroska"),
        "other-codec" => Given.Films.Mp4(codec: "hvc1"),
        "other-codec.webm" => Given.Films.Webm(codec: "V_MPEG4/ISO/AVC"),
        "sound-only" => Given.Films.Mp4(codec: "mp4a", handler: "soun"),
        "place-in-a-track" => Given.Films.Mp4(handler: "meta", codec: "mebx"),
        "metadata-track.webm" => Given.Films.Webm(trackType: 0x21),
        "cut-off" => Given.Films.Mp4()[..^100],
        "cut-off.webm" => Given.Films.Webm()[..^100],
        "no-head" => [.. Given.Films.Box("ftyp", "isom\0\0\0\0isom"u8.ToArray()), .. Given.Films.Box("mdat", new byte[10])],
        "html-behind" => [.. Given.Films.Mp4(), .. "<script>alert(1)</script>"u8],
        "html-behind.webm" => [.. Given.Films.Webm(), .. "<script>alert(1)</script>"u8],
        "box-of-nothing" => [.. Given.Films.Mp4(), 0, 0, 0, 4, .. "free"u8],
        "box-larger-than-its-room" => [.. Given.Films.Mp4(), 0x7F, 0xFF, 0xFF, 0xFF, .. "free"u8],
        _ => [.. Given.Films.Mp4(), .. Enumerable.Repeat(Given.Films.Box("free", []), 60_000).SelectMany(box => box)],
    };

    private static async Task<(FilmFacts Facts, byte[] Film)> Cleaned(byte[] film)
    {
        var stream = new MemoryStream(film);
        var (facts, fault) = await FilmFile.ReadAsync(stream, Ct);
        Assert.Null(fault);
        var clean = new List<byte>();
        await foreach (var piece in FilmFile.PiecesAsync(stream, facts!, Ct))
            clean.AddRange(piece);
        return (facts!, [.. clean]);
    }

    private static int Count(byte[] film, string words) => Encoding.Latin1.GetString(film).Split(words).Length - 1;
}
