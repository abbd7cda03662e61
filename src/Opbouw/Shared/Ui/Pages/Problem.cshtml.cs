using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Ui.Pages;

/// <summary>The page for what went wrong. A bug gets a number that also stands in the log; the page says nothing about its cause.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemPage(ILogger<ProblemPage> log) : PageModel
{
    private const int NumberLength = 8;

    public ProblemWords Words { get; private set; } = ProblemWords.Of(StatusCodes.Status404NotFound);

    public string? Number { get; private set; }

    public IActionResult OnGet() => Show(CodeInAddress);

    public IActionResult OnPost() => Show(CodeInAddress);

    /// <summary>Not bound: what could not be read of the form that failed cannot be read here either, and it may have a field of this name.</summary>
    private int CodeInAddress => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    private PageResult Show(int code)
    {
        var bug = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var isAsked = bug is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null;
        // Somebody who types the address of this page finds what any wrong address finds.
        var status = isAsked ? StatusCodes.Status404NotFound
            : StorageTrouble.Of(bug?.Error) is { Code: StorageTrouble.DiskFull } ? StatusCodes.Status507InsufficientStorage : code;
        Words = ProblemWords.Of(status);
        if (bug?.Error is MasterKeyMissingException)
            (status, Words) = (StatusCodes.Status503ServiceUnavailable, ProblemWords.KeyMissing);
        Response.StatusCode = status;
        if (bug is not null)
        {
            Number = NumberOf(Activity.Current?.TraceId.ToHexString() ?? Guid.NewGuid().ToString("N"));
            // The page and not the address: that may hold the key of a link, or a line break that looks like another line.
            log.LogError("Error page {Number}: {Kind} on {Page}", Number, bug.Error.GetType().Name, (bug.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no page");
        }

        return Page();
    }

    private static string NumberOf(string trace) =>
        $"{trace[..(NumberLength / 2)]}-{trace[(NumberLength / 2)..NumberLength]}".ToUpperInvariant();
}
