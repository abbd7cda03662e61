using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Organisations;

/// <summary>Picks the organisation by host name before anything else looks at the request.</summary>
public sealed class OrganisationMiddleware(RequestDelegate next, OrganisationRegistry registry, DatabaseOpener opener, PublicVersions versions, SettingsInForce settings)
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
        var version = await versions.OfAsync(organisation, context.RequestServices, context.RequestAborted);
        work.PublicVersion = version;
        if (await settings.OfAsync(organisation, version, context.RequestServices, context.RequestAborted) is { } own)
            work.WorkFor(own.ApplyTo(organisation));
        await next(context);
    }
}
