using System.Net;

namespace Opbouw.Demo.Start;

/// <summary>
/// The demo has log-ins that stand on the screen, so it may only ever be reached from the machine it runs on, and never
/// beside an organisation that has a host name.
/// </summary>
public static class DemoRules
{
    /// <summary>All reasons why the demo may not start with these settings, in Dutch, for the console. None: it may.</summary>
    public static IReadOnlyList<string> Refusals(IConfiguration configuration) =>
        [.. HostRefusals(configuration), .. AddressRefusals(Addresses(configuration))];

    /// <summary>Asked again once the server listens: then it is known what it listens on, however that was set.</summary>
    public static IEnumerable<string> AddressRefusals(IEnumerable<string> addresses) =>
        addresses.Where(address => !IsLoopback(address))
            .Select(address => $"De demo luistert alleen op deze computer, niet op {address}. Gebruik http://127.0.0.1:5080.");

    private static IEnumerable<string> HostRefusals(IConfiguration configuration)
    {
        var hosts = configuration.GetSection("Opbouw:Organisations").GetChildren()
            .SelectMany(organisation => organisation.GetSection("Hosts").Get<string[]>() ?? [organisation["Id"] ?? organisation.Key]);
        foreach (var host in hosts)
            yield return $"Er is een organisatie ingesteld ({host}). Start de demo zonder Opbouw:Organisations.";
        if (configuration["Opbouw:Address"] is { Length: > 0 } address && !IsLoopback(address))
            yield return $"Er is een adres ingesteld ({address}). Start de demo zonder Opbouw:Address.";
        if (configuration["AllowedHosts"] is { Length: > 0 } allowed && allowed != "*" && !allowed.Split(';').All(IsLoopbackName))
            yield return $"Er zijn host names ingesteld ({allowed}). Start de demo zonder AllowedHosts.";
    }

    /// <summary>Every way to tell Kestrel where to listen; ports without a name listen on every network.</summary>
    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").Where(url => url.Length > 0);
        // Ports are only listened to when no addresses are given.
        var ports = urls.Length > 0 ? [] : ((string[])["http_ports", "https_ports"])
            .SelectMany(key => (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(port => $"http://*:{port}");
        return [.. urls, .. endpoints, .. ports];
    }

    private static bool IsLoopback(string address)
    {
        // Binding addresses such as http://*:80 are no valid Uri and are taken for what they are: everything.
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && IsLoopbackName(uri.IdnHost);
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
