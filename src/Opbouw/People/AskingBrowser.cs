using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>By which the browser is known that asked for a mail to log in with: random, signed, for this organisation, out of reach of scripts.</summary>
public sealed class AskingBrowser(OrganisationSecrets secrets)
{
    private const string Cookie = "opbouw-vraag";
    private const string Purpose = "asking-browser";

    /// <returns>Null: this browser did not ask.</returns>
    public string? HashIn(HttpRequest request) => secrets.Unseal(Purpose, request.Cookies[Cookie] is { Length: < 600 } cookie ? cookie : null) is { } key ? SecretCode.Hash(key) : null;

    /// <summary>Another one each time: what was asked before no longer opens here.</summary>
    public string Mark(HttpResponse response)
    {
        var key = SecretCode.New();
        response.Cookies.Append(Cookie, secrets.Seal(Purpose, key), Options(response.HttpContext));
        return SecretCode.Hash(key);
    }

    public void Forget(HttpResponse response) => response.Cookies.Delete(Cookie, Options(response.HttpContext));

    private static CookieOptions Options(HttpContext http) => HostCookie.Options(http.Request, LogInLink.Lifetime, "/inloggen");
}
