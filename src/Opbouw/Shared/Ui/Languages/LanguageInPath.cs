namespace Opbouw.Shared.Ui.Languages;

/// <summary>
/// <c>/en/zeg-het</c> is the page <c>/zeg-het</c> read in English. The language leaves the path before routing, so that the page itself knows nothing of it, and style and scripts keep their one address;
/// an answer that leads to another page keeps it. A page that does not speak this language is shown in Dutch.
/// </summary>
internal sealed class LanguageInPath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (SpokenLanguages.InAddress(path) is not { } language)
            return next(context);
        var rest = new PathString(path.Length == 3 ? "/" : path[3..]);
        Speaking.Set(context.Features, new Speaking(language, rest));
        context.Response.OnStarting(() => KeepLanguage(context.Response, language));
        // What editors wrote in this language has a route of its own.
        if (SpokenLanguages.IsWritten(rest))
            return next(context);
        if (!SpokenLanguages.Speaks(language, rest))
        {
            context.Response.Redirect(LocalAddress.Or(rest + context.Request.QueryString, "/"));
            return Task.CompletedTask;
        }

        context.Request.Path = rest;
        return next(context);
    }

    private static Task KeepLanguage(HttpResponse response, SpokenLanguage language)
    {
        if (response.StatusCode is >= 300 and < 400 && response.Headers.Location.ToString() is ['/', ..] to && LanguageOfLinks.In(language, to) is { } address)
            response.Headers.Location = address;
        return Task.CompletedTask;
    }
}

/// <summary>Addresses within the house, in a language.</summary>
internal static class LanguageOfLinks
{
    /// <summary>The same address in this language; null when it stays as it is.</summary>
    public static string? In(SpokenLanguage language, string address)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
            return null;
        var end = address.IndexOfAny(['?', '#']);
        var path = end < 0 ? address : address[..end];
        return SpokenLanguages.Speaks(language, new PathString(path)) ? language.Prefix + (path == "/" ? "/" + address[1..] : address) : null;
    }
}
