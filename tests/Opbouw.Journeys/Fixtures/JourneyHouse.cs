using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Mvc.Testing;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Fixtures;

/// <summary>The whole house at a real address, for browsers that run scripts.</summary>
public abstract class JourneyHouse(Database database) : TestHouse(database)
{
    private readonly List<ChromiumVisitor> visitors = [];

    /// <summary>Somebody with a Chromium of their own: a phone or a desk, with or without scripts.</summary>
    /// <param name="person">Logged in as this person; a visitor without one.</param>
    public Task<ChromiumVisitor> Chromium(Screen? screen = null, bool scripts = true, Person? person = null) => Chromium(screen, scripts, person?.Browser, Home);

    /// <param name="browser">Logged in as who sits at this other browser; a visitor without one.</param>
    public async Task<ChromiumVisitor> Chromium(Screen? screen, bool scripts, Browser? browser, TestOrganisation at)
    {
        var visitor = await ChromiumVisitor.Open(AddressOf(at), screen ?? Screen.Desk, scripts);
        if (browser is not null)
            await visitor.TakeCookies(browser);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Whatever the console of any Chromium complained about makes the class red.</summary>
    public override async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
            await visitor.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(visitors.SelectMany(visitor => visitor.Complaints));
    }

    /// <summary>Chromium finds every name under localhost on this machine; the other browser is brought there.</summary>
    protected override Uri AddressOf(TestOrganisation organisation) =>
        new UriBuilder(Factory.ClientOptions.BaseAddress) { Host = organisation.Host }.Uri;

    protected override HttpMessageHandler Door() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    protected override void Open(WebApplicationFactory<Program> house)
    {
        house.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        house.StartServer();
    }
}

public sealed class SqliteJourneyHouse() : JourneyHouse(Database.Sqlite);

public sealed class PostgresJourneyHouse() : JourneyHouse(Database.Postgres);
