using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Films;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite.SiteFilms;

/// <summary>A film as one stream. One piece is in memory, and a piece is read when somebody gets there.</summary>
internal sealed class FilmStream(OpbouwDb db, SiteFilm film) : Stream
{
    private byte[] piece = [];
    private long number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => film.Length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length)
            return 0;
        var wanted = Position / FilmFile.PieceLength;
        if (wanted != number)
            (piece, number) = (await PieceAsync(wanted, cancellationToken), wanted);
        var from = (int)(Position % FilmFile.PieceLength);
        var count = Math.Min(buffer.Length, piece.Length - from);
        piece.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The database is read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <exception cref="InvalidOperationException">It was taken away while somebody watched: the connection breaks off.</exception>
    private Task<byte[]> PieceAsync(long wanted, CancellationToken ct) =>
        db.Set<SiteFilmPiece>().AsNoTracking().Where(one => one.FilmHash == film.Hash && one.Number == wanted).Select(one => one.Bytes).SingleAsync(ct);
}
