using System.Security.Cryptography;

namespace Opbouw.Shared.Films;

public enum FilmKind
{
    Mp4,
    Webm,
}

public enum FilmFault
{
    /// <summary>No MP4 and no WebM, whatever its name says.</summary>
    OtherKind,

    /// <summary>Cut off, or its parts do not fit in one another.</summary>
    Broken,

    /// <summary>Picture or sound in a form that not every browser has.</summary>
    NotForBrowsers,

    /// <summary>A track that is neither picture nor sound: telephones and drones keep their place in one.</summary>
    OtherTracks,
}

/// <summary>Bytes to write over what a camera put beside the film: <paramref name="Head"/>, and zeros up to the length. Nothing moves.</summary>
/// <param name="Start">Counted from the beginning of the file.</param>
public readonly record struct Blank(long Start, long Length, byte[] Head);

/// <param name="Width">In pixels, upright.</param>
public sealed record FilmFacts(FilmKind Kind, int Width, int Height, IReadOnlyList<Blank> Blanks);

/// <summary>
/// A film that somebody sent, told by its bytes. Picture and sound stay as they are; what is beside them (place, camera, title, pictures) is known by
/// where it stands, and everything that a browser does not need goes: a list of what may stay, not of what must go.
/// </summary>
public static class FilmFile
{
    /// <summary>In bytes: so much at once is in memory, kept in the database, and read for who watches.</summary>
    public const int PieceLength = 1 << 20;

    public const int LargestSide = 8192;

    /// <param name="file">Can be read from any place.</param>
    public static async Task<(FilmFacts? Facts, FilmFault? Fault)> ReadAsync(Stream file, CancellationToken ct)
    {
        var head = await file.AtAsync(0, 8, ct);
        return head switch
        {
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p'] => await new Mp4File(file).ReadAsync(ct),
            [0x1A, 0x45, 0xDF, 0xA3, ..] => await new WebmFile(file).ReadAsync(ct),
            _ => (null, FilmFault.OtherKind),
        };
    }

    /// <summary>The film without what was beside it, in pieces of <see cref="PieceLength"/>; the last is shorter.</summary>
    public static async IAsyncEnumerable<byte[]> PiecesAsync(Stream file, FilmFacts facts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        file.Position = 0;
        for (long start = 0; start < file.Length; start += PieceLength)
        {
            var piece = new byte[Math.Min(PieceLength, file.Length - start)];
            await file.ReadExactlyAsync(piece, ct);
            foreach (var blank in facts.Blanks.Where(blank => blank.Start < start + piece.Length && blank.Start + blank.Length > start))
                Write(blank, piece, start);
            yield return piece;
        }
    }

    /// <summary>The name of a film in its address: the beginning of the hash of what is kept, so that the same film is the same address.</summary>
    public static async Task<string> HashAsync(Stream file, FilmFacts facts, int length, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var piece in PiecesAsync(file, facts, ct))
            hash.AppendData(piece);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..length];
    }

    /// <summary>So many bytes from this place; fewer at the end of the file.</summary>
    internal static async Task<byte[]> AtAsync(this Stream file, long start, int count, CancellationToken ct)
    {
        var bytes = new byte[Math.Max(0, Math.Min(count, file.Length - start))];
        file.Position = start;
        await file.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static void Write(Blank blank, byte[] piece, long start)
    {
        var (from, to) = (Math.Max(blank.Start, start), Math.Min(blank.Start + blank.Length, start + piece.Length));
        piece.AsSpan((int)(from - start), (int)(to - from)).Clear();
        for (var at = from; at < Math.Min(to, blank.Start + blank.Head.Length); at++)
            piece[at - start] = blank.Head[at - blank.Start];
    }
}
