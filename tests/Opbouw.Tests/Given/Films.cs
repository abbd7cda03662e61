using System.Buffers.Binary;
using System.Text;
using Opbouw.PublicSite;
using Opbouw.Shared.Films;

namespace Opbouw.Tests.Given;

/// <summary>Films built by hand: right in every box, with sound and picture of nothing.</summary>
public static class Films
{
    public const string Place = "+52.3702+005.2141/";

    public const string Subtitles = "WEBVTT\n\n00:01.000 --> 00:04.000\nWelkom in de moestuin.\n";

    /// <summary>A whole MP4, with its place in every spot where cameras put it.</summary>
    /// <param name="data">Bytes of picture and sound; 0, 1, 2 and so on, so that a part can be known.</param>
    public static byte[] Mp4(int data = 4000, string brand = "isom", string codec = "avc1", string handler = "vide", bool upright = false, bool withPlace = true) =>
    [
        .. Box("ftyp", [.. Text(brand), 0, 0, 2, 0, .. Text(brand)]),
        .. withPlace ? Box("free", Text(Place)) : [],
        .. Box("mdat", [.. Enumerable.Range(0, data).Select(number => (byte)(number % 251))]),
        .. Box("moov", [
            .. Box("mvhd", new byte[100]),
            .. Track(codec, handler, upright, withPlace),
            .. withPlace ? Box("udta", [.. Box("©xyz", [0, 18, 0x15, 0xC7, .. Text(Place)]), .. Box("loci", Text(Place))]) : [],
            .. withPlace ? Box("meta", Text(Place)) : []]),
        .. withPlace ? Box("uuid", [.. new byte[16], .. Text("<x:xmpmeta>" + Place)]) : [],
    ];

    public static byte[] Webm(int data = 4000, string docType = "webm", string codec = "V_VP9", byte trackType = 1, bool withPlace = true)
    {
        byte[] inside =
        [
            .. Element([0x15, 0x49, 0xA9, 0x66], [.. Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40]), .. withPlace ? Element([0x7B, 0xA9], Text(Place)) : []]),
            .. Element([0x16, 0x54, 0xAE, 0x6B], Element([0xAE], [
                .. Element([0xD7], [1]), .. Element([0x83], [trackType]), .. Element([0x86], Text(codec)), .. Element([0xE0], [.. Element([0xB0], [2, 0x80]), .. Element([0xBA], [1, 0x68])])])),
            .. Element([0x1F, 0x43, 0xB6, 0x75], [.. Element([0xE7], [0]), .. Element([0xA3], [0x81, 0, 0, 0x80, .. new byte[data]])]),
            .. withPlace ? Element([0x12, 0x54, 0xC3, 0x67], Element([0x73, 0x73], Element([0x67, 0xC8], [.. Element([0x45, 0xA3], Text("LOCATION")), .. Element([0x44, 0x87], Text(Place))]))) : [],
        ];
        return [.. Element([0x1A, 0x45, 0xDF, 0xA3], [.. Element([0x42, 0x86], [1]), .. Element([0x42, 0x82], Text(docType))]), .. Element([0x18, 0x53, 0x80, 0x67], inside)];
    }

    /// <summary>A box of an MP4.</summary>
    public static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Text(type).CopyTo(box, 4);
        content.CopyTo(box, 8);
        return box;
    }

    private static byte[] Track(string codec, string handler, bool upright, bool withPlace)
    {
        var head = new byte[84];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(40 + (upright ? 4 : 0)), 0x10000);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(76), 640);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(80), 360);
        var form = Box(codec, [.. new byte[78], .. Box("avcC", [1, 66, 0, 30]), .. withPlace ? Box("uuid", [.. new byte[16], .. Text(Place)]) : []]);
        var media = Box("minf", [.. Box("vmhd", new byte[12]), .. Box("stbl", Box("stsd", [0, 0, 0, 0, 0, 0, 0, 1, .. form]))]);
        return Box("trak", [
            .. Box("tkhd", head), .. Box("mdia", [.. Box("mdhd", new byte[24]), .. Box("hdlr", [.. new byte[8], .. Text(handler), .. new byte[13]]), .. media]),
            .. withPlace ? Box("udta", Text(Place)) : []]);
    }

    private static byte[] Element(byte[] id, byte[] content)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(size, content.Length);
        size[0] = 1;
        return [.. id, .. size, .. content];
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A film that is whole; the hash in its address.</summary>
    public async Task<string> ASiteFilm(byte[]? bytes = null, FilmKind kind = FilmKind.Mp4)
    {
        var film = bytes ?? Films.Mp4();
        var hash = $"{Next():x32}";
        await Inside.Add(new SiteFilm { Hash = hash, Kind = kind, Length = film.Length, Width = 640, Height = 360, SentAt = house.Clock.GetUtcNow(), IsWhole = true });
        foreach (var (number, piece) in film.Chunk(FilmFile.PieceLength).Index())
            await Inside.Add(new SiteFilmPiece { FilmHash = hash, Number = number, Bytes = piece });
        return hash;
    }
}
