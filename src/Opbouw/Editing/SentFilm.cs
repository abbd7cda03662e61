using System.Security.Cryptography;
using System.Text;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Films;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing;

/// <summary>A film or subtitles that came with a form: looked at, what a camera put beside it taken out, and kept piece by piece.</summary>
public sealed class SentFilm(SiteFilms films, Send<KeepFilmPieces, Nothing> keepPieces, Send<KeepSubtitles, Nothing> keepSubtitles)
{
    /// <summary>So many go down the write lane in one turn: others wait a tenth of a second, not as long as the whole film takes.</summary>
    private const int PiecesAtOnce = 8;

    private static readonly Dictionary<FilmFault, Refusal> Faults = new()
    {
        [FilmFault.OtherKind] = new("film.other-kind", "Dit is geen film die een browser kan laten zien. Kies een MP4 of een WebM.", "File"),
        [FilmFault.Broken] = new("film.broken", "Deze film is niet heel. Sla hem opnieuw op als MP4, en stuur hem nog een keer.", "File"),
        [FilmFault.NotForBrowsers] = new("film.not-for-browsers", "Niet elke browser kan deze film laten zien. Sla hem op als MP4, met beeld in H.264 en geluid in AAC.", "File"),
        [FilmFault.OtherTracks] = new("film.other-tracks", "In deze film zit meer dan beeld en geluid. Daar kan in staan waar hij gemaakt is. Sla hem opnieuw op, met alleen beeld en geluid.", "File"),
    };

    /// <summary>The hash in its address.</summary>
    public async Task<Outcome<string>> KeepAsync(IFormFile sent, CancellationToken ct)
    {
        if (sent.Length > films.MostBytes)
            return new Refusal("film.too-large", $"Deze film is te groot. Kies er een van hoogstens {films.MostMegabytes} MB, of maak hem kleiner.", "File");
        await using var file = sent.OpenReadStream();
        var (facts, fault) = await FilmFile.ReadAsync(file, ct);
        if (facts is null)
            return Faults[fault ?? FilmFault.Broken];
        var hash = await FilmFile.HashAsync(file, facts, SiteFilm.HashLength, ct);
        if ((await films.KeptAsync(ct)).Films.Contains(hash))
            return hash;
        var (first, pieces) = (0, new List<byte[]>());
        await foreach (var piece in FilmFile.PiecesAsync(file, facts, ct))
        {
            pieces.Add(piece);
            var isLast = (long)(first + pieces.Count) * FilmFile.PieceLength >= file.Length;
            if (pieces.Count < PiecesAtOnce && !isLast)
                continue;
            var command = new KeepFilmPieces(Guid.CreateVersion7(), hash, facts.Kind, file.Length, facts.Width, facts.Height, first, isLast) { Pieces = [.. pieces] };
            if (await keepPieces.RunAsync(command, ct) is { IsDone: false } refused)
                return refused.As<string>();
            first += pieces.Count;
            pieces.Clear();
        }

        return hash;
    }

    public async Task<Outcome<string>> KeepSubtitlesAsync(IFormFile sent, CancellationToken ct)
    {
        var (vtt, line) = sent.Length > SubtitleFile.LargestFile ? (null, 1) : SubtitleFile.Read(await sent.BytesAsync(ct));
        if (vtt is null)
        {
            return new Refusal("film.subtitles", line == 1
                ? "Deze ondertitels kunnen wij niet lezen. Kies een bestand dat eindigt op .vtt, en dat begint met WEBVTT."
                : $"Regel {line} van de ondertitels klopt niet. Daar horen twee tijden te staan, zoals 00:01.000 --> 00:04.000", "Subtitles");
        }

        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(vtt)).AsSpan(0, 16), bigEndian: true);
        var outcome = await keepSubtitles.RunAsync(new KeepSubtitles(Guid.CreateVersion7(), id) { Text = vtt }, ct);
        return outcome.IsDone ? id.ToString("N") : outcome.As<string>();
    }
}
