using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Opbouw.Tests.BadInput;

/// <summary>Everything in the program that takes a form, from the program itself.</summary>
internal static class PostHandlers
{
    public static async Task<List<(string Route, string? Handler)>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var handlers = new List<(string, string?)>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var route = "/" + page.AttributeRouteInfo!.Template!.Trim('/');
            if (FormTable.NoForms.Contains(route)) continue;
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            handlers.AddRange(compiled.HandlerMethods.Where(method => method.HttpMethod == "Post").Select(method => (route, method.Name)));
        }
        return handlers;
    }
}
