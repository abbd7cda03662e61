namespace Opbouw.Signals.Cards;

/// <summary>A page without log-in has no session to steal, but a form on another site may still not send in somebody's name.</summary>
internal static class SameSite
{
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site is not [("same-origin" or "none")]) return false;
        return !request.Headers.TryGetValue("Origin", out var origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
