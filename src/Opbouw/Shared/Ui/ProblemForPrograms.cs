using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui.Pages;

namespace Opbouw.Shared.Ui;

/// <summary>
/// A program that asks for JSON hears what went wrong as problem+json (RFC 9457), also when the fault lies before any code of ours: a value that
/// could not be bound, an address that is not there. The same words as on the page, and nothing about the cause.
/// </summary>
internal static class ProblemForPrograms
{
    public const string Kind = "application/problem+json";

    public static async Task TellAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsAProgram(context.Request))
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IExceptionHandlerFeature>() is { Error: var error })
            context.Response.StatusCode = StorageTrouble.Of(error) is { Code: StorageTrouble.DiskFull } ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError;
        else
            await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null })
            await WriteAsync(context.Response);
    }

    /// <summary>A browser always names text/html; what names neither is given a page.</summary>
    private static bool IsAProgram(HttpRequest request) =>
        request.Headers.Accept.ToString() is { Length: > 0 } accept
        && accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static async Task WriteAsync(HttpResponse response)
    {
        var status = response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status405MethodNotAllowed ? StatusCodes.Status404NotFound : response.StatusCode;
        var words = ProblemWords.Of(status);
        var problem = new { type = "about:blank", title = ReasonPhrases.GetReasonPhrase(status), status, detail = $"{words.Title}. {words.Lead}", instance = response.HttpContext.Request.Path.Value };
        response.StatusCode = status;
        response.Headers.Allow = default;
        response.Headers.CacheControl = "no-store";
        response.ContentType = Kind;
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem), response.HttpContext.RequestAborted);
    }
}
