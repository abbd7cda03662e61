namespace Opbouw.Shared.Security;

/// <summary>A cookie out of reach of scripts and of other sites.</summary>
public static class HostCookie
{
    /// <summary>With https a cookie is bound to this host by its name: no other host of the same domain can plant one. Its path must be the whole site.</summary>
    public static string Name(string name, bool isHttps) => isHttps ? $"__Host-{name}" : name;

    /// <param name="lasts">None: until the browser is closed.</param>
    public static CookieOptions Options(HttpRequest request, TimeSpan? lasts = null, string path = "/") => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = path,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        MaxAge = lasts,
    };
}
