using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Opbouw.Shared.Security;

/// <summary>
/// The hidden field of a form that needs no log-in: id of the action, route and time in one signed text, so that a visitor needs no cookie.
/// The signature carries the organisation, so a form of one organisation is refused at the next.
/// </summary>
/// <remarks>A page with such a form has <c>[IgnoreAntiforgeryToken]</c> and <c>asp-antiforgery="false"</c>, and is never cached.</remarks>
public sealed class PublicForm(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "Formulier";

    public const string Expired = "Deze pagina stond te lang open. Kijk alles nog eens na en stuur het opnieuw.";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    /// <summary>A new field for the page that is being shown. Ids are random: the order of public forms must not tell who came by.</summary>
    /// <param name="goesTo">Where the form is sent to, when that is another page.</param>
    public string New(HttpRequest request, string? goesTo = null)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Protector(goesTo ?? request.Path).Protect(string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N} {time.GetUtcNow().ToUnixTimeSeconds()}"));
    }

    /// <summary>The id of the action; null when the field is missing, too old, from another page or organisation, or sent by a foreign site.</summary>
    public Guid? Read(HttpRequest request, string? field)
    {
        if (string.IsNullOrEmpty(field) || ComesFromElsewhere(request))
            return null;
        try
        {
            var parts = Protector(request.Path).Unprotect(field).Split(' ');
            var made = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
            return time.GetUtcNow() - made <= Lifetime ? Guid.ParseExact(parts[0], "N") : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string? path) => protection.CreateProtector("public-form", path ?? "");

    private static bool ComesFromElsewhere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            return true;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
