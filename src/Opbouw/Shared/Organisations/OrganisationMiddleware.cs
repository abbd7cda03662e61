using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Organisations;

/// <summary>Picks the organisation by host name before anything else looks at the request.</summary>
public sealed class OrganisationMiddleware(RequestDelegate next, OrganisationRegistry registry, DatabaseOpener opener)
{
    public async Task InvokeAsync(HttpContext context, WorkContext work)
    {
        if (registry.ByHost(context.Request.Host.Host) is not { } organisation)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        work.WorkFor(organisation);
        await opener.EnsureReadyAsync(organisation, context.RequestAborted);
        await next(context);
    }
}
