using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Opbouw.Shared.Security;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Fixtures;

/// <summary>
/// The whole house on one database with two organisations, shared by the tests of one class. Every house has names of its own,
/// so that classes run side by side. Tests of one class share the clock: it only goes forward.
/// </summary>
public abstract class TestHouse(Database database) : IAsyncLifetime
{
    private readonly string name = $"t{Guid.NewGuid():N}"[..9];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-test-");
    private WebApplicationFactory<Program>? factory;
    private WebApplicationFactory<Program>? anotherNode;

    /// <summary>A Tuesday morning in the working week.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Start);

    public LogKeeper Log { get; } = new();

    public Database Database => database;

    /// <summary>The organisation of most tests.</summary>
    public TestOrganisation Home => new($"{name}-thuis", $"{name}-thuis.localhost");

    /// <summary>Its neighbour in the same process, which may see nothing of it.</summary>
    public TestOrganisation Neighbour => new($"{name}-buur", $"{name}-buur.localhost");

    public IServiceProvider Services => Factory.Services;

    protected WebApplicationFactory<Program> Factory => factory ?? throw new InvalidOperationException("The house is not open yet.");

    public async ValueTask InitializeAsync()
    {
        var settings = await SettingsAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.UseEnvironment("Production").UseStaticWebAssets();
            host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
            host.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
            Furnish(host);
        });
        Open(factory);
    }

    /// <summary>What a house of some tests has besides.</summary>
    protected virtual void Furnish(IWebHostBuilder host)
    {
    }

    protected virtual Uri AddressOf(TestOrganisation organisation) => new($"https://{organisation.Host}/");

    protected virtual HttpMessageHandler Door() => Factory.Server.CreateHandler();

    /// <summary>Starts the server: in memory, unless a test needs a real address.</summary>
    protected virtual void Open(WebApplicationFactory<Program> house) => _ = house.Server;

    /// <summary>Somebody with a browser of their own, who has not logged in.</summary>
    public Browser Visitor(TestOrganisation? at = null) => new(Door(), AddressOf(at ?? Home), Log);

    /// <summary>Somebody whose requests reach another program on the same databases and the same clock.</summary>
    public Browser VisitorOfAnotherNode()
    {
        anotherNode ??= Factory.WithWebHostBuilder(_ => { });
        return new Browser(anotherNode.Server.CreateHandler(), AddressOf(Home), Log);
    }

    /// <summary>The organisation without pages: its database, its commands, its mail.</summary>
    public Inside Inside(TestOrganisation? at = null) => new(Services, at ?? Home);

    /// <summary>What must be there before a test begins.</summary>
    public GivenPeopleAndPlaces Given => new(this, Home);

    public GivenPeopleAndPlaces GivenAt(TestOrganisation organisation) => new(this, organisation);

    /// <summary>A browser in which this account is logged in.</summary>
    public async Task<Browser> LogIn(AccountId account, TestOrganisation? at = null)
    {
        var browser = Visitor(at);
        browser.Cookies.SetCookies(browser.Address, $"{browser.SessionCookie}={await Inside(at).LogInKey(account)}; path=/");
        return browser;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (anotherNode is not null) await anotherNode.DisposeAsync();
        if (factory is not null) await factory.DisposeAsync();
        folder.Delete(recursive: true);
        await ForgetDatabasesAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Databases for both organisations; the answer says how to reach the server when they stand there.</summary>
    protected virtual async Task<string?> GetDatabasesAsync()
    {
        if (Database == Database.Postgres) return await NewDatabases.OnServerAsync(name, Home, Neighbour);
        await NewDatabases.PutInAsync(folder, Home, Neighbour);
        return null;
    }

    protected virtual Task ForgetDatabasesAsync() => Database == Database.Postgres && factory is not null ? NewDatabases.DropAsync(name) : Task.CompletedTask;

    private async Task<Dictionary<string, string>> SettingsAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["Opbouw:DataDirectory"] = folder.FullName,
            ["Opbouw:Gallery"] = "true",
            ["Opbouw:OfferSetUp"] = "false",
            ["Opbouw:Jobs"] = "off",
        };
        if (await GetDatabasesAsync() is { } server) settings["Opbouw:Postgres"] = server;
        foreach (var (number, organisation) in new[] { Home, Neighbour }.Index())
        {
            settings[$"Opbouw:Organisations:{number}:Id"] = organisation.Id;
            settings[$"Opbouw:Organisations:{number}:Name"] = $"Welzijn {organisation.Id}";
            settings[$"Opbouw:Organisations:{number}:Hosts:0"] = organisation.Host;
        }
        return settings;
    }
}

public sealed class SqliteHouse() : TestHouse(Database.Sqlite);

public sealed class PostgresHouse() : TestHouse(Database.Postgres);

public sealed record TestOrganisation(string Id, string Host);
