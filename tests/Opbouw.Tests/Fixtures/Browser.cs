using System.Net;

namespace Opbouw.Tests.Fixtures;

/// <summary>A browser without scripts: keeps cookies, follows redirects, sends what a browser sends with a form.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(HttpMessageHandler server, Uri address, LogKeeper? log = null)
    {
        Log = log;
        Address = address;
        // What is slow is measured elsewhere: a busy machine is no fault.
        client = new HttpClient(new CookieKeeper(Cookies) { InnerHandler = server }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public Uri Address { get; }

    /// <summary>Name of the cookie of somebody who is logged in, at this address.</summary>
    public string SessionCookie => Opbouw.Shared.Security.SessionCookie.NameOf(Address.Scheme == Uri.UriSchemeHttps);

    public LogKeeper? Log { get; }

    public CookieContainer Cookies { get; } = new();

    public Task<Page> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a request and follows where it leads.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        var response = await SendOnce(request);
        for (var hops = 0; hops < 10 && response.Headers.Location is { } location && IsRedirect(response.StatusCode); hops++)
        {
            var from = response.RequestMessage!.RequestUri!;
            response = await SendOnce(new HttpRequestMessage(HttpMethod.Get, new Uri(from, location)));
        }
        return await Page.Read(this, response);
    }

    /// <summary>Sends a request and looks no further, not even when the answer is a redirect.</summary>
    public Task<HttpResponseMessage> SendOnce(HttpRequestMessage request) =>
        client.SendAsync(request, TestContext.Current.CancellationToken);

    public void Dispose() => client.Dispose();

    private static bool IsRedirect(HttpStatusCode code) =>
        code is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently;

    private sealed class CookieKeeper(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!;
            if (cookies.GetCookieHeader(address) is { Length: > 0 } header && !request.Headers.Contains("Cookie"))
                request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            response.RequestMessage = request;
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) cookies.SetCookies(address, cookie);
            return response;
        }
    }
}
