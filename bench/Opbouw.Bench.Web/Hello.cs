using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Opbouw.Bench.Web;

/// <summary>The least that Kestrel can do: one short answer, no routing, no log. The floor under all other figures.</summary>
internal static class Hello
{
    public const string Name = "hello";

    public static Task RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = arguments });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls(arguments[^1]);
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("hello"));
        return app.RunAsync();
    }
}
