using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Opbouw.Shared.Overload;

/// <summary>
/// So many of a kind at once, a short line behind them, and whoever comes after that hears at once that it is busy: 503, Retry-After and a page that
/// costs nothing. Without it every visitor waits until nobody gets an answer (docs/adr: refuse early when it is busy).
/// </summary>
/// <remarks>Per process. <c>Opbouw:AtOnce:Search</c> and <c>Opbouw:InLine:Search</c> change a kind.</remarks>
public static class LoadShedding
{
    /// <summary>Seconds; said in the words of the page too.</summary>
    public const int RetryAfter = 30;

    /// <summary>
    /// More at once than there are processors only makes each slower. A form waits most of its time for the disk, together with others; a film for the
    /// line of who watches, with one piece of it in memory.
    /// </summary>
    private static readonly Dictionary<RouteKind, (int AtOnce, int InLine)> Usual = new()
    {
        [RouteKind.Public] = (3 * Environment.ProcessorCount, 32),
        [RouteKind.Own] = (3 * Environment.ProcessorCount, 24),
        [RouteKind.Form] = (48, 96),
        [RouteKind.Upload] = (1 + (Environment.ProcessorCount / 2), 4),
        [RouteKind.Film] = (64, 8),
        [RouteKind.Search] = (1 + Environment.ProcessorCount, 8),
    };

    /// <summary>
    /// SQLite holds a thread while it works. With as many threads as processors whoever comes next would wait for one, before anybody could say no;
    /// the runtime adds one or two a second.
    /// </summary>
    private const int Threads = 128;

    private static readonly byte[] ForReaders = Page("Wacht een halve minuut en probeer het dan nog een keer. Er is niets kwijt.");

    private static readonly byte[] ForSenders =
        Page("Wat u stuurde, is <b>niet bewaard</b>. Ga een pagina terug. Daar staat uw tekst meestal nog. Stuur het over een halve minuut nog een keer.");

    public static IServiceCollection AddLoadShedding(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, RouteKind>(http => RouteKinds.Of(http) is var kind && kind == RouteKind.Free
                ? RateLimitPartition.GetNoLimiter(kind)
                : RateLimitPartition.GetConcurrencyLimiter(kind, of => LimitOf(of, configuration)));
            options.OnRejected = (refused, ct) => SayThatItIsBusyAsync(refused.HttpContext, ct);
        });
        return services;
    }

    public static void UseLoadShedding(this IApplicationBuilder app)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), ports);
        app.UseRateLimiter();
    }

    private static ConcurrencyLimiterOptions LimitOf(RouteKind kind, IConfiguration configuration) => new()
    {
        PermitLimit = configuration.GetValue($"Opbouw:AtOnce:{kind}", Usual[kind].AtOnce),
        QueueLimit = configuration.GetValue($"Opbouw:InLine:{kind}", Usual[kind].InLine),
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

    private static async ValueTask SayThatItIsBusyAsync(HttpContext http, CancellationToken ct)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        var words = HttpMethods.IsPost(http.Request.Method) ? ForSenders : ForReaders;
        response.ContentLength = words.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(words, ct);
    }

    /// <summary>Whole and fixed: no name, no database, no Razor. The style sheet is free of limits.</summary>
    private static byte[] Page(string lead) => Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Het is nu heel druk</title><link rel="stylesheet" href="/css/opbouw.css"></head>
        <body><main class="page"><h1>Het is nu heel druk</h1><div class="stack gap"><p class="lead">{lead}</p><p>Liever praten? Spreek de opbouwwerker in uw buurt aan.</p></div></main></body></html>

        """);
}
