using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Opbouw.Shared.Security;

namespace Opbouw.People.ProveAgain;

/// <summary>
/// Stands before every page with <see cref="AsksAgainAttribute"/>. Asks before a form opens; when the proof lapsed while it was being filled in,
/// the form waits with all that was typed until the proof is there.
/// </summary>
public sealed class AskAgainFilter(CurrentSession current, Proof proof, IModelMetadataProvider metadata, TimeProvider time) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var asks = context.ActionDescriptor.EndpointMetadata.OfType<AsksAgainAttribute>().FirstOrDefault();
        var request = context.HttpContext.Request;
        if (asks is null || !asks.Concerns(context.HandlerMethod?.Name) || current.Session is not { IsComplete: true } session || session.IsProvedAt(time.GetUtcNow()))
            await next();
        else if (!HttpMethods.IsPost(request.Method))
            context.Result = new LocalRedirectResult($"{ProveAgainPage.Address}?terug={Uri.EscapeDataString(request.Path + request.QueryString)}");
        else if (await HoldAsync(context.HttpContext, context.HttpContext.RequestAborted) is { } held)
            context.Result = held;
        else
            await next();
    }

    /// <returns>Null: the proof came with the form, and it may go on.</returns>
    private async Task<ViewResult?> HoldAsync(HttpContext http, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var given = HeldForm.ProofIn(form);
        var errors = new ModelStateDictionary();
        if (!given.IsEmpty && await proof.TryAsync(given, errors, http, ct))
            return null;
        http.Response.Headers.CacheControl = "no-store";
        var held = new HeldForm(http.Request.Path + http.Request.QueryString, HeldForm.FieldsOf(form), new ProofForm(), await proof.MeansAsync(http, ct));
        return new ViewResult { ViewName = "/People/ProveAgain/HeldForm.cshtml", ViewData = new ViewDataDictionary<HeldForm>(metadata, errors) { Model = held } };
    }
}
