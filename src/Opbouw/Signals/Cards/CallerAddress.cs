using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Opbouw.Signals.Cards;

/// <summary>Makes of a visitor's address something that can be counted for an hour and tells nothing afterwards.</summary>
public static class CallerAddress
{
    private const int BytesOfHousehold = 8;

    /// <summary>An IPv6 address counts by its first 64 bits: one home or phone has all the others.</summary>
    public static byte[] Hash(IPAddress? address, long hour, ICardCodePepper pepper)
    {
        address ??= IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6) bytes = bytes[..BytesOfHousehold];
        var counted = new byte[bytes.Length + sizeof(long)];
        bytes.CopyTo(counted, 0);
        BinaryPrimitives.WriteInt64BigEndian(counted.AsSpan(bytes.Length), hour);
        return HMACSHA256.HashData(pepper.Key, counted);
    }

    public static long HourOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / 3600;
}
