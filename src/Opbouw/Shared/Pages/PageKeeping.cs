using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Opbouw.Shared.Pages;

/// <summary>Whole public pages are kept compressed in memory; every other page says that nobody may keep it (docs/adr: keep whole public pages).</summary>
public static class PageKeeping
{
    /// <summary>Off only to measure what a page costs.</summary>
    public const string Setting = "Opbouw:KeepPages";

    private const long MostMemory = 16 * 1024 * 1024;
    private const long LargestPage = 512 * 1024;

    public static void AddPageKeeping(this IServiceCollection services)
    {
        services.AddSingleton<PublicVersions>();
        services.AddSingleton<KeptPages>();
        // Pages that are kept hold nothing secret, so that compressing them inside TLS tells nothing.
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.SmallestSize);
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = MostMemory;
            cache.MaximumBodySize = LargestPage;
            cache.UseCaseSensitivePaths = true;
        });
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<KeptPages>());
        services.AddOptions<OutputCacheOptions>().Configure<KeptPages>((cache, policy) => cache.AddBasePolicy(policy));
    }

    /// <summary>After routing and before log-in: a kept page costs no look-up at all.</summary>
    public static void UsePageKeeping(this WebApplication app)
    {
        if (app.Configuration.GetValue(Setting, defaultValue: true))
        {
            app.UseOutputCache();
            app.UseWhen(WillBeKept, kept => kept.UseResponseCompression());
        }

        app.Use(SayWhatMayNotBeKept);
    }

    internal static bool WillBeKept(HttpContext http) => http.Features.Get<IOutputCacheFeature>() is { Context: { EnableOutputCaching: true, AllowCacheStorage: true } };

    private static Task SayWhatMayNotBeKept(HttpContext http, RequestDelegate next)
    {
        if (!WillBeKept(http) && http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            http.Response.Headers.CacheControl = "no-store";
        return next(http);
    }
}
