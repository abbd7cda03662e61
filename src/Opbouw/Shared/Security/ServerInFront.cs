using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Opbouw.Shared.Security;

/// <summary>
/// The web server before us does https and knows who asks. What it says is believed from this machine only, or from an address that was named: otherwise
/// every visitor would look like one, our cookies would go over an open line, and anybody could say to be somebody else.
/// </summary>
/// <remarks><c>Opbouw:ServersInFront:0</c>: an address or a network, for a web server on another machine or in another container.</remarks>
public static class ServerInFront
{
    public static IServiceCollection BelieveServerInFront(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var named in configuration.GetSection("Opbouw:ServersInFront").Get<string[]>() ?? [])
                options.KnownIPNetworks.Add(named.Contains('/', StringComparison.Ordinal) ? System.Net.IPNetwork.Parse(named) : new System.Net.IPNetwork(IPAddress.Parse(named), named.Contains(':', StringComparison.Ordinal) ? 128 : 32));
        });
        return services;
    }
}
