using System.Net;
using System.Net.Sockets;

namespace Opbouw.Shared.Outgoing;

/// <summary>Addresses that lead to this machine or to the network around it, in every way they can be written (IANA's special registries).</summary>
public static class InsideAddress
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "100::/64", "2001::/23", "2001:db8::/32", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Is(IPAddress address) => Networks.Any(network => network.Contains(address)) || (Within(address) is { } four && Is(four));

    /// <summary>The address of four parts inside one of eight: mapped, compatible, NAT64 and 6to4.</summary>
    private static IPAddress? Within(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        if (bytes is [0x20, 0x02, ..])
            return new IPAddress(bytes.AsSpan(2, 4));
        var isNat64 = bytes is [0x00, 0x64, 0xFF, 0x9B, ..];
        var isFour = bytes.AsSpan(0, 10).IndexOfAnyExcept((byte)0) < 0 && bytes is [.., _, _, _, _, _, _] && (bytes[10], bytes[11]) is (0, 0) or (0xFF, 0xFF);
        return isNat64 || (address.IsIPv4MappedToIPv6 || isFour) ? new IPAddress(bytes.AsSpan(12, 4)) : null;
    }
}
