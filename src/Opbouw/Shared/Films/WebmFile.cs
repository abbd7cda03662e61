using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Opbouw.Shared.Films;

/// <summary>A WebM: elements in elements (RFC 8794, RFC 9559). What is not in the list becomes <c>Void</c>, with zeros in it.</summary>
internal sealed class WebmFile(Stream file)
{
    private const uint Head = 0x1A45DFA3, DocType = 0x4282, Segment = 0x18538067, Info = 0x1549A966, Tracks = 0x1654AE6B, Cluster = 0x1F43B675,
        SeekHead = 0x114D9B74, Cues = 0x1C53BB6B, OneTrack = 0xAE, TrackType = 0x83, CodecId = 0x86, Video = 0xE0, PixelWidth = 0xB0, PixelHeight = 0xBA;

    private const int MostElements = 200_000;
    private const int LargestHead = 4_000_000;

    private static readonly HashSet<string> Pictures = ["V_VP8", "V_VP9", "V_AV1"];
    private static readonly HashSet<string> Sounds = ["A_OPUS", "A_VORBIS"];

    /// <summary>What may stand in an element; of information: how time is counted, how long it is, and by which program.</summary>
    private static readonly Dictionary<uint, HashSet<uint>> Inside = new()
    {
        [Info] = [0x2AD7B1, 0x4489, 0x4D80, 0x5741],
        [Tracks] = [OneTrack],
        [OneTrack] = [0xD7, 0x73C5, TrackType, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x23E383, 0x22B59C, CodecId, 0x63A2, 0x56AA, 0x56BB, Video, 0xE1],
    };

    private readonly List<Blank> blanks = [];
    private readonly List<Track> tracks = [];
    private int elements;

    public async Task<(FilmFacts?, FilmFault?)> ReadAsync(CancellationToken ct)
    {
        if (Element.Of(await file.AtAsync(0, 12, ct), file.Length) is not { Id: Head, Length: { } length } head || length > 1000)
            return (null, FilmFault.Broken);
        if (!IsWebm(await file.AtAsync(head.Head, (int)length - head.Head, ct)))
            return (null, FilmFault.OtherKind);
        if (Element.Of(await file.AtAsync(length, 12, ct), file.Length - length) is not { Id: Segment } segment || (segment.Length is { } whole && length + whole != file.Length))
            return (null, FilmFault.Broken);
        var clusters = 0;
        for (var at = length + segment.Head; at < file.Length;)
        {
            // Of an element without a length nobody knows what is in it.
            if (Element.Of(await file.AtAsync(at, 12, ct), file.Length - at) is not { Length: { } size } element || ++elements > MostElements)
                return (null, FilmFault.Broken);
            if (element.Id is Info or Tracks && (size > LargestHead || !Look(element.Id, await file.AtAsync(at + element.Head, (int)size - element.Head, ct), at + element.Head)))
                return (null, FilmFault.Broken);
            if (element.Id == Cluster)
                clusters++;
            else if (element.Id is not (Info or Tracks or SeekHead or Cues))
                Remove(at, size);
            at += size;
        }

        return clusters > 0 ? Told() : (null, FilmFault.Broken);
    }

    private (FilmFacts?, FilmFault?) Told()
    {
        if (tracks.Any(track => track.Type is not (1 or 2)))
            return (null, FilmFault.OtherTracks);
        if (tracks.Any(track => !(track.Type == 1 ? Pictures : Sounds).Contains(track.Codec)) || tracks.FirstOrDefault(track => track.Type == 1) is not { } picture)
            return (null, FilmFault.NotForBrowsers);
        return picture is { Width: > 0 and <= FilmFile.LargestSide, Height: > 0 and <= FilmFile.LargestSide } ? (new(FilmKind.Webm, (int)picture.Width, (int)picture.Height, blanks), null) : (null, FilmFault.Broken);
    }

    private static bool IsWebm(byte[] content)
    {
        for (var at = 0; at < content.Length;)
        {
            if (Element.Of(content.AsSpan(at), content.Length - at) is not { Length: { } length } element)
                return false;
            if (element.Id == DocType)
                return content.AsSpan(at + element.Head, (int)length - element.Head).TrimEnd((byte)0).SequenceEqual("webm"u8);
            at += (int)length;
        }

        return false;
    }

    private bool Look(uint parent, ReadOnlyMemory<byte> content, long start)
    {
        for (var at = 0; at < content.Length;)
        {
            if (Element.Of(content.Span[at..], content.Length - at) is not { Length: { } length } element || ++elements > MostElements)
                return false;
            var inside = content.Slice(at + element.Head, (int)length - element.Head);
            if (element.Id == OneTrack)
                tracks.Add(new Track());
            if (!Inside[parent].Contains(element.Id))
                Remove(start + at, length);
            else if (Inside.ContainsKey(element.Id) && !Look(element.Id, inside, start + at + element.Head))
                return false;
            else if (parent == OneTrack && !Note(element.Id, inside.Span))
                return false;
            at += (int)length;
        }

        return true;
    }

    private bool Note(uint id, ReadOnlySpan<byte> inside)
    {
        var track = tracks[^1];
        switch (id)
        {
            case TrackType:
                track.Type = Number(inside);
                return true;
            case CodecId:
                track.Codec = Encoding.Latin1.GetString(inside.TrimEnd((byte)0));
                return true;
            case Video:
                for (var at = 0; at < inside.Length;)
                {
                    if (Element.Of(inside[at..], inside.Length - at) is not { Length: { } length } element)
                        return false;
                    var value = inside.Slice(at + element.Head, (int)length - element.Head);
                    if (element.Id == PixelWidth)
                        track.Width = Number(value);
                    else if (element.Id == PixelHeight)
                        track.Height = Number(value);
                    at += (int)length;
                }

                return true;
            default:
                return true;
        }
    }

    private void Remove(long at, long length)
    {
        var head = new byte[length < 9 ? 2 : 9];
        head[0] = 0xEC;
        if (head.Length == 2)
        {
            head[1] = (byte)(0x80 | (length - 2));
        }
        else
        {
            BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(1), length - 9);
            head[1] = 0x01;
        }

        blanks.Add(new(at, length, head));
    }

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        foreach (var one in bytes.Length > 8 ? [] : bytes)
            number = (number << 8) | one;
        return number;
    }

    private sealed class Track
    {
        public ulong Type { get; set; }

        public string Codec { get; set; } = "";

        public ulong Width { get; set; }

        public ulong Height { get; set; }
    }

    /// <param name="Length">With its head; null when it says that it does not know.</param>
    private readonly record struct Element(uint Id, int Head, long? Length)
    {
        /// <summary>Null when it is larger than the room it stands in.</summary>
        public static Element? Of(ReadOnlySpan<byte> bytes, long room)
        {
            if (bytes.IsEmpty || BitOperations.LeadingZeroCount((uint)bytes[0]) - 24 is not (>= 0 and < 4 and var more) || bytes.Length < more + 2)
                return null;
            var id = (uint)Number(bytes[..(more + 1)]);
            var size = bytes[(more + 1)..];
            var width = BitOperations.LeadingZeroCount((uint)size[0]) - 24 + 1;
            if (width > 8 || size.Length < width)
                return null;
            var most = (1UL << (7 * width)) - 1;
            var length = Number(size[..width]) & most;
            var head = more + 1 + width;
            if (length == most)
                return new(id, head, null);
            return length <= (ulong)(room - head) && room >= head ? new(id, head, head + (long)length) : null;
        }
    }
}
