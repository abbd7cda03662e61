using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Opbouw.Demo.Start;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Demo;

/// <summary>The program as `./do run` starts it, but small and on a clock of its own.</summary>
public abstract class DemoHouse(Database database) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-demo-");
    private WebApplicationFactory<Program>? factory;

    public FakeTimeProvider Clock { get; } = new(TestHouse.Start);

    /// <summary>What the console showed since the last start.</summary>
    public StringWriter Screen { get; private set; } = new();

    public IServiceProvider Services => Factory.Services;

    public DemoLogIns LogIns => Services.GetRequiredService<DemoLogIns>();

    private WebApplicationFactory<Program> Factory => factory ?? throw new InvalidOperationException("The demo is not open.");

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Stops the program and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await Factory.DisposeAsync();
        await StartAsync();
    }

    public Browser Visitor() => new(Factory.Server.CreateHandler(), new Uri("https://localhost/"));

    /// <summary>Asks the database as the house itself, which sees everything.</summary>
    public async Task<T> AskAsync<T>(Func<OpbouwDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(Services.GetRequiredService<OrganisationRegistry>().All.Single(), Actor.House);
        return await question(scope.ServiceProvider.GetRequiredService<OpbouwDb>());
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task StartAsync()
    {
        Screen = new StringWriter();
        var postgres = database == Database.Postgres ? await TestPostgres.ConnectionStringAsync() : "";
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("demo", "true").UseSetting("size", "small").UseSetting("Opbouw:DataDirectory", folder.FullName).UseSetting("Opbouw:Postgres", postgres);
            host.UseEnvironment("Production").UseStaticWebAssets();
            host.ConfigureLogging(logging => logging.ClearProviders());
            host.ConfigureTestServices(services => services
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
                .Replace(ServiceDescriptor.Singleton<TextWriter>(Screen)));
        });
        _ = factory.Server;
    }
}

public sealed class SqliteDemo() : DemoHouse(Database.Sqlite);

public sealed class PostgresDemo() : DemoHouse(Database.Postgres);
