using Opbouw.Shared.Films;

namespace Opbouw.PublicSite;

/// <summary>A film for a page, without what a camera puts beside it. It lies in the database in pieces (docs/adr: keep films in the database, in pieces).</summary>
public sealed class SiteFilm
{
    public const int HashLength = 32;

    /// <summary>Of what is kept; in its address.</summary>
    public required string Hash { get; init; }

    public required FilmKind Kind { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>In pixels.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required DateTimeOffset SentAt { get; set; }

    /// <summary>All pieces are there. Before that nobody sees it.</summary>
    public bool IsWhole { get; set; }

    public static string EndingOf(FilmKind kind) => kind == FilmKind.Mp4 ? "mp4" : "webm";

    public static string ContentTypeOf(FilmKind kind) => $"video/{EndingOf(kind)}";

    public static string AddressOf(string hash, FilmKind kind) => $"/film/{hash}.{EndingOf(kind)}";
}

/// <summary>Bytes of a film, <see cref="FilmFile.PieceLength"/> long; the last of a film is shorter.</summary>
public sealed class SiteFilmPiece
{
    public required string FilmHash { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What is said in a film, in one language, as WebVTT that we wrote ourselves.</summary>
public sealed class SiteSubtitles
{
    public const string Ending = "vtt";

    /// <summary>The beginning of the hash of the words.</summary>
    public required Guid Id { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset SentAt { get; init; }

    public static string AddressOf(string hash) => $"/film/{hash}.{Ending}";

    /// <summary>Null when it is no such hash.</summary>
    public static Guid? IdOf(string? hash) => Guid.TryParseExact(hash, "N", out var id) ? id : null;
}
