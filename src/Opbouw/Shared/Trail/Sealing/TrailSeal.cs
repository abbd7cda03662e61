using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Trail.Sealing;

/// <summary>A seal over a batch of the trail and over the seal before it. Who changes a row breaks this seal and every later one.</summary>
public sealed class TrailSeal
{
    public required long Number { get; init; }

    public required int Rows { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>When the trail was last sealed to its end. A row in this batch from long before that was put in later.</summary>
    public required DateTimeOffset After { get; init; }

    public static TrailSeal Over(IReadOnlyList<TrailEntry> batch, long number, byte[] previous, DateTimeOffset after, DateTimeOffset now) =>
        new() { Number = number, Rows = batch.Count, SealedAt = now, After = after, Hash = HashOf(batch, number, previous, after, now) };

    /// <summary>Whether this is the seal of these rows and of the seal before it.</summary>
    public bool Fits(IReadOnlyList<TrailEntry> batch, byte[] previous) =>
        Rows == batch.Count && Hash.AsSpan().SequenceEqual(HashOf(batch, Number, previous, After, SealedAt));

    private static byte[] HashOf(IReadOnlyList<TrailEntry> batch, long number, byte[] previous, DateTimeOffset after, DateTimeOffset now)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, previous);
        Add(hash, number);
        Add(hash, after.UtcTicks);
        Add(hash, now.UtcTicks);
        foreach (var entry in batch.OrderBy(entry => entry.Id))
            Add(hash, entry);
        return hash.GetHashAndReset();
    }

    /// <summary>Every field but the seal's number; texts stand in the row as a salted hash only, so that they can be erased.</summary>
    private static void Add(IncrementalHash hash, TrailEntry entry)
    {
        Add(hash, entry.Id.ToByteArray());
        Add(hash, entry.CommandId.ToByteArray());
        Add(hash, entry.Process);
        Add(hash, entry.Event);
        Add(hash, entry.Subject);
        Add(hash, entry.Details);
        Add(hash, entry.Actor?.ToString());
        Add(hash, entry.OnBehalfOf);
        Add(hash, entry.Reason);
        Add(hash, entry.At.UtcTicks);
        Add(hash, entry.Salt);
        Add(hash, entry.ChangeHash);
    }

    // Each field carries its length: "ab" + "c" is not "a" + "bc", and nothing is not empty.
    private static void Add(IncrementalHash hash, string? text)
    {
        if (text is null)
            Add(hash, -1L);
        else
            Add(hash, Encoding.UTF8.GetBytes(text));
    }

    private static void Add(IncrementalHash hash, byte[] bytes)
    {
        Add(hash, (long)bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

/// <summary>
/// The newest seal, signed with a key that is not in the database: who has only the database can neither take the last seal away nor
/// make the whole chain anew. The one row is also where two nodes that seal at once meet.
/// </summary>
public sealed class NewestSeal
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public long Number { get; set; }

    public byte[] Hash { get; set; } = [];

    public string Signature { get; set; } = "";

    /// <summary>When no row was left without a seal.</summary>
    public DateTimeOffset SealedToTheEndAt { get; set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Number and fingerprint, as it is kept on paper and mailed.</summary>
    public string Name => NameOf(Number, Hash);

    public static string NameOf(long number, byte[] hash) => $"{number}-{Convert.ToHexString(hash)[..16]}";

    public string TextToSign => $"{Number}:{Convert.ToHexString(Hash)}:{SealedToTheEndAt.UtcTicks / TimeSpan.TicksPerMillisecond}";
}
