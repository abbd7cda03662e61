using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Looks;

/// <summary>
/// A page that shows names, addresses or numbers of people who have an account or work at a partner. Each time it is shown stands in the read log:
/// with the person when the address names one, as one row without persons when it is a list.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsPeopleAttribute(LookKind kind) : Attribute, IAsyncPageFilter
{
    public LookKind Kind => kind;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (await next() is not { Result: PageResult, Exception: null } done || !HttpMethods.IsGet(http.Request.Method))
            return;
        Guid[] people = Guid.TryParse(http.Request.RouteValues["id"] as string, out var one) ? [one] : [];
        // The page has been read and not been shown: what can not be written down stays unseen.
        if (await http.RequestServices.GetRequiredService<LookAt>().NoteAsync(kind, people, LookReason.OwnTask, http.RequestAborted) is { } refusal)
            done.Result = new StatusCodeResult(StorageTrouble.Is(refusal) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status409Conflict);
    }
}
