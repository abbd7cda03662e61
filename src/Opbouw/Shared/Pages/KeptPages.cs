using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Languages;

namespace Opbouw.Shared.Pages;

/// <summary>
/// What may be kept, and under which key: organisation, its public version, day, compression, letter size and language; then address and known questions.
/// Somebody who is logged in neither gets nor fills it.
/// </summary>
internal sealed class KeptPages(IResponseCompressionProvider compression, LocalTime time) : IOutputCachePolicy, IAsyncResultFilter
{
    // A visitor's own browser keeps the page, and asks each time whether it is still good.
    private const string AskEachTime = "private, no-cache";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly string Build = typeof(KeptPages).Module.ModuleVersionId.ToString("N")[..8];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.EnableOutputCaching = MayBeKept(http, out var page, out var query);
        if (!context.EnableOutputCaching)
            return ValueTask.CompletedTask;

        // The page shows its own address in links: nobody else's question may end up in a kept page.
        http.Request.QueryString = query;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = page.Query.ToArray();
        context.CacheVaryByRules.CacheKeyPrefix = string.Create(CultureInfo.InvariantCulture,
            $"{http.RequestServices.GetRequiredService<WorkContext>().Organisation.Id} {Edition(http)} {compression.GetCompressionProvider(http)?.EncodingName}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>A page that turned out to hold a form, or set a cookie, or was not found, is not kept after all.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response is { StatusCode: StatusCodes.Status200OK, Headers.SetCookie.Count: 0 } && response.Headers.CacheControl == AskEachTime;
        return ValueTask.CompletedTask;
    }

    /// <summary>Before the first letter of the page is written: what is kept has the headers of that moment.</summary>
    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (PageKeeping.WillBeKept(http) && context.Result is PageResult && http.Response is { StatusCode: StatusCodes.Status200OK, Headers.CacheControl.Count: 0 })
        {
            http.Response.Headers.CacheControl = AskEachTime;
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            http.Response.Headers.ETag = $"W/\"{Edition(http).Replace(' ', '-')}-{Build}\"";
        }

        return next();
    }

    private static bool MayBeKept(HttpContext http, out KeptPageAttribute page, out QueryString query)
    {
        page = http.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>()!;
        query = default;
        if (page is null || !HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies.ContainsKey(SessionCookie.NameOn(http.Request)) || page.Canonical(http.Request.Query) is not { } known)
            return false;
        query = known;
        return true;
    }

    /// <summary>All that one address can look like. The day counts: pages say how many days too late an answer is.</summary>
    private string Edition(HttpContext http) => string.Create(CultureInfo.InvariantCulture,
        $"{http.RequestServices.GetRequiredService<WorkContext>().PublicVersion} {time.Today.DayNumber} {LetterSize.Of(http.Request)} {Speaking.In(http).Language.Code}");
}
