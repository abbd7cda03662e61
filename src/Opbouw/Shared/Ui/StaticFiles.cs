namespace Opbouw.Shared.Ui;

/// <summary>Style, script and fonts: compressed when built, with a fingerprint in the name, kept by the browser for a year.</summary>
internal static class StaticFiles
{
    private const string Forever = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapStaticAssets().Add(KeepFonts);

    /// <summary>Fonts carry their fingerprint already, made by esbuild, because style sheets name them.</summary>
    private static void KeepFonts(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } path, RequestDelegate: { } serve } || !path.EndsWith(".woff2", StringComparison.Ordinal))
            return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = Forever;
                return Task.CompletedTask;
            });
            return serve(context);
        };
    }
}
