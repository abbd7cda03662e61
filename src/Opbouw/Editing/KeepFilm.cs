using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Films;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>Some pieces of a film. With the last one it is whole, and can be seen.</summary>
/// <param name="Length">Of the whole film, in bytes.</param>
/// <param name="First">Number of the first of these pieces.</param>
public sealed record KeepFilmPieces(Guid CommandId, string Hash, FilmKind Kind, long Length, int Width, int Height, int First, bool IsLast) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.keep-film", "Een film voor de site bewaren", typeof(SiteFilmMoved));

    [JsonIgnore]
    public IReadOnlyList<byte[]> Pieces { get; init; } = [];
}

public sealed record KeepSubtitles(Guid CommandId, Guid Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.keep-subtitles", "Ondertitels van een film bewaren", typeof(SiteFilmMoved));

    [JsonIgnore]
    public string Text { get; init; } = "";
}

public sealed class KeepFilmHandler(OpbouwDb db, SiteDrafts drafts, OpenTrail trail, LocalTime time) : IHandle<KeepFilmPieces, Nothing>, IHandle<KeepSubtitles, Nothing>
{
    /// <summary>Somebody sent the same film at the same time, and it went away meanwhile.</summary>
    private static readonly Refusal NotWhole = new("film.not-whole", "Het bewaren lukte niet. Stuur de film nog een keer.", "File");

    public async Task<Outcome<Nothing>> HandleAsync(KeepFilmPieces command, CancellationToken ct)
    {
        if (!drafts.May)
            return NothingThere.ForThisActor;
        var film = await db.Set<SiteFilm>().SingleOrDefaultAsync(known => known.Hash == command.Hash, ct);
        if (film is { IsWhole: true })
            return default(Nothing);
        if (film is null)
            db.Add(film = new SiteFilm { Hash = command.Hash, Kind = command.Kind, Length = command.Length, Width = command.Width, Height = command.Height, SentAt = time.Now });
        // Half a film of before, that somebody sends again.
        film.SentAt = time.Now;
        var there = await db.Set<SiteFilmPiece>().Where(piece => piece.FilmHash == command.Hash).Select(piece => piece.Number).ToListAsync(ct);
        var added = command.Pieces.Index().Where(piece => !there.Contains(command.First + piece.Index)).ToList();
        foreach (var (place, bytes) in added)
            db.Add(new SiteFilmPiece { FilmHash = command.Hash, Number = command.First + place, Bytes = bytes });
        if (!command.IsLast)
            return default(Nothing);
        if (there.Count + added.Count != (command.Length + FilmFile.PieceLength - 1) / FilmFile.PieceLength)
            return NotWhole;
        film.IsWhole = true;
        trail.Record(new SiteFilmMoved(Guid.ParseExact(command.Hash, "N"), FilmStep.Kept));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(KeepSubtitles command, CancellationToken ct)
    {
        if (!drafts.May)
            return NothingThere.ForThisActor;
        if (await db.Set<SiteSubtitles>().AnyAsync(known => known.Id == command.Id, ct))
            return default(Nothing);
        db.Add(new SiteSubtitles { Id = command.Id, Text = command.Text, SentAt = time.Now });
        trail.Record(new SiteFilmMoved(command.Id, FilmStep.Kept));
        return default(Nothing);
    }
}
