using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>
/// A form that cannot be read (NUL in it, fields without end, a body cut off) is refused before any page sees it. Otherwise every field
/// would be empty, and a page would answer something that nobody sent: a code of a card as a wrong try, a link as unknown.
/// </summary>
internal static class UnreadableForm
{
    /// <summary>Far over the longest field, far under what hurts.</summary>
    public const int LongestText = 256 * 1024;

    private const long LargestBody = 1024 * 1024;

    /// <summary>Of any page: each has its own bound beside this one.</summary>
    public static long LargestOfAll => LargestBody + House.Uploads.Select(upload => upload.MostBytes).DefaultIfEmpty().Max();

    public static async Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        var isAnswerToFault = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isAnswerToFault && context.Request.HasFormContentType && UploadOf(context.Request.Path) is not { Needs: not null } && await FaultAsync(context.Request) is { } status)
            context.Response.StatusCode = status;
        else
            await next(context);
    }

    /// <summary>After log-in, for uploads that need a right: of anybody else not one byte is taken in.</summary>
    public static async Task RefuseFromOthersAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.HasFormContentType || UploadOf(context.Request.Path) is not { Needs: { } right })
            await next(context);
        else if (context.RequestServices.GetRequiredService<WorkContext>().Actor is var actor && !actor.IsKnown)
            context.Response.Redirect($"/inloggen?terug={Uri.EscapeDataString(context.Request.Path)}");
        else if (!actor.Permissions.Contains(right))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (await FaultAsync(context.Request) is { } status)
            context.Response.StatusCode = status;
        else
            await next(context);
    }

    private static async Task<int?> FaultAsync(HttpRequest request)
    {
        var largest = LargestBodyOf(request.Path);
        if (request.ContentLength > largest)
            return StatusCodes.Status413PayloadTooLarge;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest;
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (InvalidDataException)
        {
            return request.ContentLength > LongestText ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        }
    }

    private static long LargestBodyOf(PathString path) =>
        LargestBody + (UploadOf(path)?.MostBytes ?? 0);

    /// <summary>The one that knows the address best.</summary>
    private static Upload? UploadOf(PathString path) =>
        House.Uploads.Where(upload => path.StartsWithSegments(upload.Below.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)).MaxBy(upload => upload.Below.Length);
}
