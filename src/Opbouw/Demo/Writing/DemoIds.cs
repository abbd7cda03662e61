using System.Buffers.Binary;

namespace Opbouw.Demo.Writing;

/// <summary>
/// Ids as a browser would have made them (UUID version 7: the moment first), but the same at every start of the same demo, so that
/// an address somebody noted down still works tomorrow.
/// </summary>
public sealed class DemoIds(ulong seed)
{
    /// <summary>The id of number <paramref name="number"/> of a kind of record, made at a moment.</summary>
    public Guid At(string kind, int number, DateTimeOffset moment)
    {
        var random = new DemoRandom(seed + (ulong)number, kind);
        return Make(((ulong)moment.ToUnixTimeMilliseconds() << 16) | (random.NextBits() & 0x0FFF) | 0x7000, random.NextBits());
    }

    /// <summary>Version 4: for what must not tell when it was made.</summary>
    public Guid WithoutTime(string kind, int number)
    {
        var random = new DemoRandom(seed + (ulong)number, kind);
        return Make((random.NextBits() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000, random.NextBits());
    }

    private static Guid Make(ulong first, ulong second)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (second & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000);
        return new Guid(bytes, bigEndian: true);
    }
}
