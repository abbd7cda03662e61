using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Shared.Pages;

/// <summary>
/// What may be kept, and under which key: organisation, its public version, day, compression and letter size; then address and known questions.
/// Somebody who is logged in neither gets nor fills it.
/// </summary>
internal sealed class KeptPages(IResponseCompressionProvider compression, LocalTime time) : IOutputCachePolicy
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
        // A long page is already on its way before the policy is asked whether to keep it.
        http.Response.OnStarting(() =>
        {
            SayHowLong(http);
            return Task.CompletedTask;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>A page that turned out to hold a form, or set a cookie, or was not found, is not kept after all.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!context.HttpContext.Response.HasStarted)
            SayHowLong(context.HttpContext);
        context.AllowCacheStorage = context.HttpContext.Response.Headers.CacheControl == AskEachTime;
        return ValueTask.CompletedTask;
    }

    private void SayHowLong(HttpContext http)
    {
        var response = http.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || response.Headers.CacheControl.Count > 0)
            return;
        response.Headers.CacheControl = AskEachTime;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        response.Headers.ETag = $"W/\"{Edition(http).Replace(' ', '-')}-{Build}\"";
    }

    private static bool MayBeKept(HttpContext http, out KeptPageAttribute page, out QueryString query)
    {
        page = http.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>()!;
        query = default;
        if (page is null || !HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies.ContainsKey(SessionCookie.Name) || page.Canonical(http.Request.Query) is not { } known)
            return false;
        query = known;
        return true;
    }

    /// <summary>All that one address can look like. The day counts: pages say how many days too late an answer is.</summary>
    private string Edition(HttpContext http) => string.Create(CultureInfo.InvariantCulture,
        $"{http.RequestServices.GetRequiredService<WorkContext>().PublicVersion} {time.Today.DayNumber} {LetterSize.Of(http.Request)}");
}
