using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.BadInput;

/// <summary>Everything in the program that takes a form, from the program itself.</summary>
internal static class PostHandlers
{
    public static async Task<List<(string Route, string? Handler)>> Of(IServiceProvider services) =>
        (await LoadedPages.Of(services)).Where(loaded => !FormTable.NoForms.Contains(loaded.Route))
            .SelectMany(loaded => loaded.Page.HandlerMethods.Where(method => method.HttpMethod == "Post").Select(method => (loaded.Route, method.Name)))
            .ToList();
}
