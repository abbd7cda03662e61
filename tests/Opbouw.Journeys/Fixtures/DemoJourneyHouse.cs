using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Opbouw.Demo.Start;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Fixtures;

/// <summary>The demo as <c>./do run</c> opens it, on a clock that stands still and with the usual seed: the same city at every run.</summary>
public sealed class DemoJourneyHouse : IAsyncLifetime
{
    /// <summary>Documents are written: then the pictures are made, of the whole city.</summary>
    public static readonly bool WritesDocuments = Environment.GetEnvironmentVariable("OPBOUW_WRITE_DOCS") == "1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-demo-journey-");
    private readonly WebApplicationFactory<Program> factory;
    private readonly Dictionary<string, ChromiumVisitor> people = [];
    private Uri? address;

    public DemoJourneyHouse() => factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("demo", "true").UseSetting("size", WritesDocuments ? "city" : "small").UseSetting("Opbouw:DataDirectory", folder.FullName).UseSetting("Opbouw:Postgres", "");
        host.UseEnvironment("Production").UseStaticWebAssets();
        host.ConfigureLogging(logging => logging.ClearProviders());
        host.ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(TestHouse.Start)))
            .Replace(ServiceDescriptor.Singleton<TextWriter>(new StringWriter())));
    });

    public Uri Address => address ?? throw new InvalidOperationException("The house has not opened yet.");

    public ValueTask InitializeAsync()
    {
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        address = factory.ClientOptions.BaseAddress;
        return ValueTask.CompletedTask;
    }

    /// <summary>Somebody of the demo, logged in through the page with password and code; the one and only window of this person. Nobody's name: a visitor.</summary>
    public async Task<ChromiumVisitor> As(string? name)
    {
        if (people.TryGetValue(name ?? "", out var known))
            return known;
        var visitor = people[name ?? ""] = await ChromiumVisitor.Open(address!, Screen.Desk, scripts: true);
        if (name is null)
            return visitor;
        var logIns = factory.Services.GetRequiredService<DemoLogIns>();
        await visitor.Go("/inloggen");
        await visitor.Fill("E-mailadres", DemoLogIns.People.Single(person => person.Name == name).Email);
        await visitor.Fill("Wachtwoord", logIns.Password);
        await visitor.Arrive(() => visitor.Press("Log in"));
        await visitor.Fill("Code", await visitor.Page.Locator("main code").InnerTextAsync());
        await visitor.Arrive(() => visitor.Press("Ga verder"));
        Assert.DoesNotContain("/inloggen", visitor.Page.Url, StringComparison.Ordinal);
        // First log-in: a tour. Who has work to do skips it.
        if (await visitor.Page.Locator(".tour").CountAsync() > 0)
            await visitor.Arrive(() => visitor.Press("Sla over"));
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in people.Values)
            await visitor.DisposeAsync();
        await factory.DisposeAsync();
        folder.Delete(recursive: true);
        Assert.Empty(people.Values.SelectMany(visitor => visitor.Complaints));
    }
}
