using Microsoft.AspNetCore.Mvc.Testing;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Fixtures;

/// <summary>The whole house at a real address, for browsers that run scripts.</summary>
public abstract class JourneyHouse(Database database) : TestHouse(database)
{
    private readonly List<ChromiumVisitor> visitors = [];

    /// <summary>Somebody with a Chromium of their own: a phone or a desk, with or without scripts.</summary>
    public async Task<ChromiumVisitor> Chromium(Screen? screen = null, bool scripts = true)
    {
        var address = new UriBuilder(Factory.ClientOptions.BaseAddress) { Host = Home.Host }.Uri;
        var visitor = await ChromiumVisitor.Open(address, screen ?? Screen.Desk, scripts);
        visitors.Add(visitor);
        return visitor;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) await visitor.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Open(WebApplicationFactory<Program> house)
    {
        house.UseKestrel(0);
        house.StartServer();
    }
}

public sealed class SqliteJourneyHouse() : JourneyHouse(Database.Sqlite);

public sealed class PostgresJourneyHouse() : JourneyHouse(Database.Postgres);
