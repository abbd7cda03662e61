using System.Buffers.Binary;
using System.Text;

namespace Opbouw.Shared.Films;

/// <summary>An MP4: boxes in boxes (ISO/IEC 14496-12). What is not in the list of a box becomes <c>free</c>, with zeros in it.</summary>
internal sealed class Mp4File(Stream file)
{
    private const int MostBoxes = 50_000;

    /// <summary>Of a head with the places of all pictures and sounds: a film of hours stays far below.</summary>
    private const int LargestHead = 16_000_000;

    private static readonly HashSet<string> Brands = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"];
    private static readonly HashSet<string> Sounds = ["mp4a", "Opus", "fLaC", ".mp3"];
    private static readonly HashSet<string> Pictures = ["avc1", "avc3", "av01", "vp08", "vp09"];
    private static readonly HashSet<string> OfAPicture = ["avcC", "av1C", "vpcC", "pasp", "colr", "clap", "btrt", "fiel"];

    /// <summary>What may stand in a box; a box that is not named here keeps what is in it.</summary>
    private static readonly Dictionary<string, HashSet<string>> Inside = new()
    {
        ["moov"] = ["mvhd", "trak", "mvex", "iods"],
        ["mvex"] = ["mehd", "trex"],
        ["trak"] = ["tkhd", "edts", "tref", "mdia"],
        ["edts"] = ["elst"],
        ["mdia"] = ["mdhd", "hdlr", "elng", "minf"],
        ["minf"] = ["vmhd", "smhd", "hdlr", "dinf", "stbl"],
        ["stbl"] = ["stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh", "sdtp", "sgpd", "sbgp"],
        ["moof"] = ["mfhd", "traf"],
        ["traf"] = ["tfhd", "tfdt", "trun", "sgpd", "sbgp", "sdtp"],
    };

    private readonly List<Blank> blanks = [];
    private readonly List<Track> tracks = [];
    private int boxes;

    public async Task<(FilmFacts?, FilmFault?)> ReadAsync(CancellationToken ct)
    {
        var (heads, data) = (0, 0);
        for (long at = 0; at < file.Length;)
        {
            if (Box.Of(await file.AtAsync(at, 16, ct), file.Length - at) is not { } box || ++boxes > MostBoxes || (at == 0) != (box.Type == "ftyp"))
                return (null, FilmFault.Broken);
            switch (box.Type)
            {
                case "ftyp" when !IsPlayable(await file.AtAsync(at + box.Head, (int)Math.Min(box.Length - box.Head, 400), ct)):
                    return (null, FilmFault.OtherKind);
                case "moov" or "moof" when box.Length > LargestHead || (box.Type == "moov" && ++heads > 1):
                    return (null, FilmFault.Broken);
                case "moov" or "moof":
                    if (!Look(box.Type, await file.AtAsync(at + box.Head, (int)(box.Length - box.Head), ct), at + box.Head))
                        return (null, FilmFault.Broken);
                    break;
                case "mdat":
                    data++;
                    break;
                case not ("ftyp" or "styp" or "sidx" or "mfra"):
                    Remove(at, box);
                    break;
            }

            at += box.Length;
        }

        return heads == 1 && data > 0 ? Told() : (null, FilmFault.Broken);
    }

    private (FilmFacts?, FilmFault?) Told()
    {
        if (tracks.Any(track => track.Handler is not ("vide" or "soun")))
            return (null, FilmFault.OtherTracks);
        if (tracks.Any(track => track.Codecs.Count == 0 || !track.Codecs.All((track.Handler == "vide" ? Pictures : Sounds).Contains)) || tracks.FirstOrDefault(track => track.Handler == "vide") is not { } picture)
            return (null, FilmFault.NotForBrowsers);
        return picture is { Width: > 0 and <= FilmFile.LargestSide, Height: > 0 and <= FilmFile.LargestSide } ? (new(FilmKind.Mp4, picture.Width, picture.Height, blanks), null) : (null, FilmFault.Broken);
    }

    private static bool IsPlayable(byte[] content) => Enumerable.Range(0, content.Length / 4).Where(place => place != 1).Any(place => Brands.Contains(Encoding.Latin1.GetString(content, 4 * place, 4)));

    /// <summary>Goes through what is in a box. False: it does not fit.</summary>
    /// <param name="start">Where these bytes stand in the file.</param>
    private bool Look(string parent, ReadOnlyMemory<byte> content, long start)
    {
        for (var at = 0; at < content.Length;)
        {
            if (Box.Of(content.Span[at..], content.Length - at) is not { } box || ++boxes > MostBoxes)
                return false;
            var inside = content.Slice(at + box.Head, (int)box.Length - box.Head);
            if (!(Pictures.Contains(parent) ? OfAPicture : Inside[parent]).Contains(box.Type))
                Remove(start + at, box);
            else if (!Note(parent, box.Type, inside, start + at + box.Head) || (Inside.ContainsKey(box.Type) && !Look(box.Type, inside, start + at + box.Head)))
                return false;
            at += (int)box.Length;
        }

        return true;
    }

    private bool Note(string parent, string type, ReadOnlyMemory<byte> inside, long start)
    {
        if (type == "trak")
            tracks.Add(new Track());
        var content = inside.Span;
        switch (type)
        {
            case "tkhd" when content.Length < 84 || content.Length > 96:
            case "hdlr" when content.Length < 12:
                return false;
            case "tkhd":
                tracks[^1].Measure(content);
                return true;
            case "hdlr" when parent == "mdia":
                tracks[^1].Handler = Encoding.Latin1.GetString(content[8..12]);
                return true;
            case "stsd":
                return content.Length >= 8 && LookAtForms(inside[8..], start + 8);
            default:
                return true;
        }
    }

    /// <summary>In which form picture or sound is. Beside that a camera puts things of its own.</summary>
    private bool LookAtForms(ReadOnlyMemory<byte> content, long start)
    {
        const int OfPictureItself = 78;
        for (var at = 0; at < content.Length;)
        {
            if (Box.Of(content.Span[at..], content.Length - at) is not { } box)
                return false;
            tracks[^1].Codecs.Add(box.Type);
            var from = box.Head + OfPictureItself;
            if (Pictures.Contains(box.Type) && (box.Length < from || !Look(box.Type, content.Slice(at + from, (int)box.Length - from), start + at + from)))
                return false;
            at += (int)box.Length;
        }

        return true;
    }

    private void Remove(long at, Box box)
    {
        blanks.Add(new(at + 4, 4, "free"u8.ToArray()));
        if (box.Length > box.Head)
            blanks.Add(new(at + box.Head, box.Length - box.Head, []));
    }

    private sealed class Track
    {
        public string Handler { get; set; } = "";

        public List<string> Codecs { get; } = [];

        public int Width { get; private set; }

        public int Height { get; private set; }

        /// <summary>A telephone that was held upright says so in the matrix: width and height change places.</summary>
        public void Measure(ReadOnlySpan<byte> content)
        {
            var matrix = content[^44..^8];
            var size = content[^8..];
            (Width, Height) = (BinaryPrimitives.ReadUInt16BigEndian(size), BinaryPrimitives.ReadUInt16BigEndian(size[4..]));
            if (BinaryPrimitives.ReadInt32BigEndian(matrix) == 0 && BinaryPrimitives.ReadInt32BigEndian(matrix[4..]) != 0)
                (Width, Height) = (Height, Width);
        }
    }

    /// <param name="Length">With its head.</param>
    private readonly record struct Box(string Type, int Head, long Length)
    {
        /// <summary>Null when it is larger than the room it stands in.</summary>
        public static Box? Of(ReadOnlySpan<byte> bytes, long room)
        {
            if (bytes.Length < 8)
                return null;
            var (size, type) = (BinaryPrimitives.ReadUInt32BigEndian(bytes), Encoding.Latin1.GetString(bytes[4..8]));
            if (size == 1 && bytes.Length < 16)
                return null;
            var (head, length) = size switch { 0 => (8, room), 1 => (16, BinaryPrimitives.ReadInt64BigEndian(bytes[8..])), _ => (8, (long)size) };
            return length >= head && length <= room ? new(type, head, length) : null;
        }
    }
}
