using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Opbouw.Tests.Rights;

/// <summary>Every address of the program, from the program itself. Files that were made at build are for everybody and left out.</summary>
public static class RouteList
{
    /// <summary>Where the framework looks for style and script files that are newer than the last build.</summary>
    private const string FilesBeingMade = "{**path:file}";

    /// <summary>Shown in the place of a page that failed; asked for itself it is not found (LookTests).</summary>
    private const string PageForErrors = "fout/{code:int}";

    public static IReadOnlyList<string> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.RoutePattern.RawText != FilesBeingMade)
            .Where(endpoint => endpoint.RoutePattern.RawText?.Trim('/') != PageForErrors)
            .Select(endpoint => "/" + (endpoint.RoutePattern.RawText ?? "").Trim('/'))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
