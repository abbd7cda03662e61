using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Opbouw.Shared.Ui.Languages;

namespace Opbouw.Shared.Ui;

/// <summary>
/// A A A. With script the choice lives in the browser's own storage. Without, the links set one functional cookie that holds
/// only 2 or 3; 1 takes it away again. A cache of pages varies by it.
/// </summary>
public static class LetterSize
{
    public const string Cookie = "letter";

    public static readonly IReadOnlyList<string> Names = ["gewone letters", "grotere letters", "grootste letters"];

    public static int Of(HttpRequest request) => request.Cookies[Cookie] switch
    {
        "2" => 2,
        "3" => 3,
        _ => 1,
    };

    public static string Address(int size, HttpRequest request) =>
        $"/letter?grootte={size}&terug={Uri.EscapeDataString(WhereTheReaderIs(request))}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/letter", Choose);

    /// <summary>On a page for an error that is the address that was asked for.</summary>
    private static string WhereTheReaderIs(HttpRequest request) => request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } error
        ? error.OriginalPath + error.OriginalQueryString
        : Speaking.In(request.HttpContext).Address + request.QueryString;

    private static RedirectHttpResult Choose(int? grootte, string? terug, HttpResponse response)
    {
        if (grootte is not (2 or 3))
            response.Cookies.Delete(Cookie);
        else
            response.Cookies.Append(Cookie, grootte == 2 ? "2" : "3", new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = response.HttpContext.Request.IsHttps,
            });
        response.Headers.CacheControl = "no-store";
        return TypedResults.LocalRedirect(LocalAddress.Or(terug, "/"));
    }
}
