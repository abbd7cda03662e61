using System.Globalization;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>
/// The directory asked somebody anew who she is: for a short time this stands in the place of her password when she proves it again. Sealed, for this
/// organisation and this session only; the code of the telephone is asked for as always.
/// </summary>
public sealed class WorkAccountProof(OrganisationSecrets secrets, CurrentSession current, TimeProvider time)
{
    private const string Cookie = "opbouw-werkaccount-opnieuw";
    private const string Purpose = "work-account-proof";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public bool IsIn(HttpRequest request) =>
        secrets.Unseal(Purpose, request.Cookies[Cookie] is { Length: < 600 } cookie ? cookie : null)?.Split(' ') is [var session, var at]
        && session == current.Session?.Id.Value.ToString()
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) <= Lifetime;

    public void Keep(HttpResponse response) => response.Cookies.Append(
        Cookie, secrets.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{current.Session!.Id.Value} {time.GetUtcNow().ToUnixTimeSeconds()}")), Options(response.HttpContext));

    public void Forget(HttpResponse response) => response.Cookies.Delete(Cookie, Options(response.HttpContext));

    private static CookieOptions Options(HttpContext http) => HostCookie.Options(http.Request, Lifetime);
}
