using Microsoft.Extensions.DependencyInjection.Extensions;
using Opbouw.Demo.FillDemo;
using Opbouw.Demo.OpenDemo;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Demo.Start;

/// <summary>Turns the house into the demo: one invented organisation, on this machine only, in a database of its own.</summary>
public static class DemoStart
{
    public const string OrganisationId = "voorbeeld";
    private const string Address = "http://127.0.0.1:5080";

    /// <summary>Adds the demo to the house, or tells why not.</summary>
    /// <returns>The reasons why it may not start; empty when all is well.</returns>
    public static IReadOnlyList<string> AddDemo(this WebApplicationBuilder builder, DemoOptions options)
    {
        var refusals = DemoRules.Refusals(builder.Configuration);
        if (refusals.Count > 0)
            return refusals;

        if (builder.Configuration["urls"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Address);
        builder.Services.Replace(ServiceDescriptor.Singleton(_ => new OrganisationRegistry([NewOrganisation(builder.Configuration)])));
        // The table of log-ins is the last thing on the screen.
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Error);
        builder.Services.AddSingleton(Console.Out);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<DemoLogIns>();
        builder.Services.AddSingleton<IDemoLogIns>(services => services.GetRequiredService<DemoLogIns>());
        builder.Services.AddHandler<FillDemo.FillDemo, DemoFilled, FillDemoHandler>();
        builder.Services.AddHandler<OpenDemo.OpenDemo, Nothing, OpenDemoHandler>();
        builder.Services.AddHostedService<DemoOpening>();
        return [];
    }

    private static Organisation NewOrganisation(ConfigurationManager configuration) =>
        new(OrganisationId, "Stichting Ommelicht", ["localhost", "127.0.0.1", "[::1]"], new Uri((configuration["urls"] ?? Address).Split(';')[0]))
        {
            IsDemo = true,
        };
}
