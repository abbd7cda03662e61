using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Security;

/// <summary>This page asks for a right. Without log-in: to the log-in page. Without the right: the page does not exist.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>Anybody who is logged in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsLogInAttribute : Attribute;

/// <summary>For everybody, without cookie; reads published data only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class PublicPageAttribute : Attribute;

/// <summary>Opens with a key that was given to somebody (a link in a mail, a code on a card): no log-in and no cookie, and nothing but that one record.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenByKeyAttribute : PublicPageAttribute;

/// <summary>Asks every page for its rights. A page that names none does not exist for anybody.</summary>
public sealed class PageRightsFilter(WorkContext work) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var metadata = context.ActionDescriptor.EndpointMetadata;
        var isPublic = metadata.OfType<PublicPageAttribute>().Any();
        if (!isPublic && !work.Actor.IsKnown)
        {
            var here = context.HttpContext.Request.Path + context.HttpContext.Request.QueryString;
            context.Result = new LocalRedirectResult($"/inloggen?terug={Uri.EscapeDataString(here)}");
        }
        else if ((isPublic || MayEnter(metadata)) && !IsSentToNobody(context))
            await next();
        else
            context.Result = new NotFoundResult();
    }

    /// <summary>A page that takes no form would be shown without having been read: half made, or broken.</summary>
    private static bool IsSentToNobody(PageHandlerExecutingContext context) =>
        context.HandlerMethod is null && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method);

    private bool MayEnter(IList<object> metadata) =>
        metadata.OfType<NeedsLogInAttribute>().Any()
        || metadata.OfType<NeedsAttribute>().Any(needs => work.Actor.Permissions.Contains(needs.Permission));
}
