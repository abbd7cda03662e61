using System.Net;
using System.Net.Sockets;

namespace Opbouw.Shared.Outgoing;

/// <summary>
/// The one way out over HTTP. An address that somebody filled in may lead back inside: to this machine, the office network, the metadata of a data
/// centre. So the door looks at the address that a name turns out to have, at the moment of connecting, and again at every redirect.
/// </summary>
/// <remarks><c>Opbouw:Outgoing:Allow:0</c> names a host (and port) inside that may be called; only who runs the machine can set it.</remarks>
public sealed class OutgoingDoor(IConfiguration configuration)
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HashSet<string> allowed = [.. AllowedIn(configuration)];

    /// <summary>A client of its own; the caller disposes of it, or keeps it for as long as it runs.</summary>
    public HttpClient Open(bool followsRedirects = true) => new(new SocketsHttpHandler
    {
        ConnectCallback = ConnectAsync,
        // A proxy would look up the name for us, out of our sight.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = followsRedirects,
        MaxAutomaticRedirections = MostRedirects,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Patience, MaxResponseContentBufferSize = 50 * 1024 * 1024 };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, ct);
        // One address inside is enough: whoever owns the name may answer with two.
        if (addresses.Length == 0 || (!allowed.Contains(NameOf(host, port)) && addresses.Any(InsideAddress.Is)))
            throw new HttpRequestException($"This address may not be called from here. Opbouw:Outgoing:Allow can allow it.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What was set to be called, is allowed by that: the collector of the meters may stand beside us.</summary>
    private static IEnumerable<string> AllowedIn(IConfiguration configuration) =>
        from address in (configuration.GetSection("Opbouw:Outgoing:Allow").Get<string[]>() ?? []).Append(configuration["Opbouw:Metrics:Otlp"] ?? "")
        let uri = Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}", UriKind.Absolute, out var known) ? known : null
        where uri is not null
        select NameOf(uri.Host, uri.Port);

    private static string NameOf(string host, int port) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host.Trim('[', ']').ToLowerInvariant()}:{port}");
}
