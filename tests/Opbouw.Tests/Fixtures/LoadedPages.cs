using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Opbouw.Tests.Fixtures;

/// <summary>Every page of the program with its address, from the program itself.</summary>
internal static class LoadedPages
{
    public static async Task<List<(string Route, CompiledPageActionDescriptor Page)>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = new List<(string, CompiledPageActionDescriptor)>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
            pages.Add(("/" + page.AttributeRouteInfo!.Template!.Trim('/'), await loader.LoadAsync(page, EndpointMetadataCollection.Empty)));
        return pages;
    }
}
