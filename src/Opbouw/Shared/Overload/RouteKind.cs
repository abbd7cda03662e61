using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Overload;

/// <summary>What costs about the same and may not push the rest aside.</summary>
public enum RouteKind
{
    /// <summary>Never refused: files that were built, the sign for monitors, the page about a fault.</summary>
    Free,

    /// <summary>Pages for everybody; most are kept whole.</summary>
    Public,

    /// <summary>Pages of somebody who logged in.</summary>
    Own,

    /// <summary>What people send: it is short, and it is what they least want to do twice.</summary>
    Form,

    /// <summary>Files that are read, unpacked or drawn anew.</summary>
    Upload,

    /// <summary>Sends a film: it takes as long as somebody watches, and waits most of that time for her line.</summary>
    Film,

    /// <summary>Looks through the index; the first to bring a house down.</summary>
    Search,
}

/// <summary>This page looks through an index: it stands in a line of its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SearchesAttribute : Attribute;

/// <summary>This page sends for minutes: it takes no place of pages that are read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamsAttribute : Attribute;

internal static class RouteKinds
{
    public static RouteKind Of(HttpContext http)
    {
        // The page about a fault belongs to a request that was counted already.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            return RouteKind.Free;
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return RouteKind.Free;
        if (HttpMethods.IsPost(http.Request.Method))
            return TakesFiles(http.Request) ? RouteKind.Upload : RouteKind.Form;
        if (endpoint?.Metadata.GetMetadata<SearchesAttribute>() is not null)
            return RouteKind.Search;
        if (endpoint?.Metadata.GetMetadata<StreamsAttribute>() is not null)
            return RouteKind.Film;
        return endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is null || endpoint.Metadata.GetMetadata<PublicPageAttribute>() is not null ? RouteKind.Public : RouteKind.Own;
    }

    private static bool TakesFiles(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
        || House.Uploads.Any(upload => request.Path.StartsWithSegments(upload.Below.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
}
