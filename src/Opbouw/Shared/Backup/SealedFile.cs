using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Opbouw.Shared.Backup;

/// <summary>What is known of a copy before it is opened. Nothing of anybody.</summary>
/// <param name="Database">sqlite or postgres.</param>
/// <param name="Migration">The newest migration of the database.</param>
/// <param name="KeyFingerprint">Which private key opens it.</param>
/// <param name="OwnKey">Public half of the pair made for this file, base64.</param>
public sealed record BackupHeader(string Organisation, string Database, string Migration, DateTimeOffset MadeAt, string KeyFingerprint, string OwnKey);

/// <summary>
/// A file that only the holder of the private key reads: a header in the clear, then AES-256-GCM in pieces of 64 KiB. Each piece is numbered and the
/// last one says so, so that a file that was cut off, turned around or glued together does not open (the STREAM construction of Hoang et al., 2015).
/// </summary>
internal static class SealedFile
{
    public const int Piece = 64 * 1024;
    public const int Tag = 16;
    private const int LongestHeader = 16 * 1024;
    private static readonly byte[] Magic = "OPBOUW-BACKUP-1\n"u8.ToArray();

    public static Stream Seal(Stream target, ECDiffieHellman publicKey, Func<string, string, BackupHeader> header)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(header(BackupKeys.Fingerprint(publicKey), Convert.ToBase64String(own.ExportSubjectPublicKeyInfo())));
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        target.Write(Magic);
        target.Write(length);
        target.Write(bytes);
        return new SealingStream(target, BackupKeys.FileKey(own, publicKey, bytes));
    }

    public static (BackupHeader Header, byte[] Bytes) ReadHeader(Stream source)
    {
        var start = new byte[Magic.Length + 4];
        if (source.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw NotABackup();
        var length = BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(Magic.Length));
        if (length is <= 0 or > LongestHeader)
            throw NotABackup();
        var bytes = new byte[length];
        if (source.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
            throw Half();
        try
        {
            return (JsonSerializer.Deserialize<BackupHeader>(bytes) ?? throw NotABackup(), bytes);
        }
        catch (JsonException)
        {
            throw NotABackup();
        }
    }

    public static Stream Open(Stream source, BackupHeader header, byte[] headerBytes, ECDiffieHellman privateKey)
    {
        if (BackupKeys.Fingerprint(privateKey) != header.KeyFingerprint)
            throw new BackupException("wrong-key", $"Deze kopie gaat niet open met deze sleutel. Nodig is sleutel {header.KeyFingerprint}.");
        using var own = ECDiffieHellman.Create();
        try
        {
            own.ImportSubjectPublicKeyInfo(Convert.FromBase64String(header.OwnKey), out _);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw NotABackup();
        }

        return new OpeningStream(source, BackupKeys.FileKey(privateKey, own, headerBytes));
    }

    public static BackupException Half() => new("half", "De kopie is niet heel. Er is niets veranderd. Neem een andere kopie.");

    private static BackupException NotABackup() => new("not-a-backup", "Dit bestand is geen kopie van Opbouw.");

    internal static void Nonce(Span<byte> nonce, uint number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(nonce[7..], number);
        nonce[11] = isLast ? (byte)1 : (byte)0;
    }
}

/// <summary>Closes what is written to it. Disposing writes the last piece; without it the file does not open.</summary>
internal sealed class SealingStream(Stream target, byte[] key) : Stream
{
    private readonly AesGcm cipher = new(key, SealedFile.Tag);
    private readonly byte[] plain = new byte[SealedFile.Piece];
    private readonly byte[] closed = new byte[SealedFile.Piece + SealedFile.Tag];
    private int filled;
    private uint number;
    private bool isFinished;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full piece waits until more comes: only then it is known not to be the last.
            if (filled == plain.Length)
                WritePiece(isLast: false);
            var take = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..take].CopyTo(plain.AsSpan(filled));
            filled += take;
            buffer = buffer[take..];
        }
    }

    /// <summary>Everything was written and may be believed.</summary>
    public void Finish()
    {
        if (isFinished)
            return;
        isFinished = true;
        WritePiece(isLast: true);
        target.Flush();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        cipher.Dispose();
        base.Dispose(disposing);
    }

    private void WritePiece(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[12];
        SealedFile.Nonce(nonce, number++, isLast);
        cipher.Encrypt(nonce, plain.AsSpan(0, filled), closed.AsSpan(0, filled), closed.AsSpan(filled, SealedFile.Tag));
        target.Write(closed, 0, filled + SealedFile.Tag);
        filled = 0;
    }
}

/// <summary>Opens piece by piece; nothing is given that was not checked. A file that stops early throws, it does not end.</summary>
internal sealed class OpeningStream(Stream source, byte[] key) : Stream
{
    private readonly AesGcm cipher = new(key, SealedFile.Tag);
    private readonly byte[] plain = new byte[SealedFile.Piece];
    private byte[] next = new byte[SealedFile.Piece + SealedFile.Tag];
    private byte[] closed = new byte[SealedFile.Piece + SealedFile.Tag];
    private int nextLength = -1;
    private int start;
    private int end;
    private uint number;
    private bool isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (start == end && !isAtEnd)
            ReadPiece();
        var take = Math.Min(buffer.Length, end - start);
        plain.AsSpan(start, take).CopyTo(buffer);
        start += take;
        return take;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        cipher.Dispose();
        base.Dispose(disposing);
    }

    private void ReadPiece()
    {
        if (nextLength < 0)
            nextLength = source.ReadAtLeast(next, next.Length, throwOnEndOfStream: false);
        (closed, next) = (next, closed);
        var length = nextLength;
        nextLength = length == closed.Length ? source.ReadAtLeast(next, next.Length, throwOnEndOfStream: false) : 0;
        isAtEnd = nextLength == 0;
        if (length < SealedFile.Tag)
            throw SealedFile.Half();
        Span<byte> nonce = stackalloc byte[12];
        SealedFile.Nonce(nonce, number++, isAtEnd);
        try
        {
            cipher.Decrypt(nonce, closed.AsSpan(0, length - SealedFile.Tag), closed.AsSpan(length - SealedFile.Tag, SealedFile.Tag), plain.AsSpan(0, length - SealedFile.Tag));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw SealedFile.Half();
        }

        (start, end) = (0, length - SealedFile.Tag);
    }
}
