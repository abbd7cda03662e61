using Microsoft.AspNetCore.Hosting;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>A house with a directory beside it. At home groups give roles and its second step counts; its neighbour takes neither, and lets no colleague in with a password.</summary>
public abstract class WorkAccountHouse(Database database) : TestHouse(database)
{
    public const string Secret = "niemand-mag-dit-lezen";

    private TestIssuer? issuer;

    public TestIssuer Issuer => issuer ?? throw new InvalidOperationException("The directory is not open yet.");

    public static string ClientOf(TestOrganisation organisation) => $"opbouw-{organisation.Id}";

    public Uri AnswerAt(TestOrganisation organisation) => new(AddressOf(organisation), WorkAccountIssuer.AnswerAddress);

    protected override void Furnish(IWebHostBuilder host)
    {
        issuer ??= TestIssuer.Start(Clock, [.. new[] { Home, Neighbour }.Select(one => (ClientOf(one), Secret, AnswerAt(one).ToString()))]);
        host.UseSetting("Opbouw:Outgoing:Allow:0", issuer.Address.Authority);
        foreach (var (number, organisation) in new[] { Home, Neighbour }.Index())
            foreach (var (name, value) in new[] { ("Issuer", issuer.Address.ToString()), ("ClientId", ClientOf(organisation)), ("ClientSecret", Secret), ("Name", "Testgids") })
                host.UseSetting($"Opbouw:Organisations:{number}:WorkAccount:{name}", value);
        foreach (var (number, role) in new[] { RoleCodes.Worker, RoleCodes.Editor, RoleCodes.Volunteer }.Index())
        {
            host.UseSetting($"Opbouw:Organisations:0:WorkAccount:Groups:{number}:Group", $"groep-{role}");
            host.UseSetting($"Opbouw:Organisations:0:WorkAccount:Groups:{number}:Role", role);
        }

        host.UseSetting("Opbouw:Organisations:0:WorkAccount:CountsSecondStep", "true");
        host.UseSetting("Opbouw:Organisations:1:WorkAccount:PasswordForStaff", "false");
    }

    protected override HttpMessageHandler Door() => new Roads(base.Door());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (issuer is not null) await issuer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser reaches the house in memory, and the directory over the network.</summary>
    private sealed class Roads(HttpMessageHandler house) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker home = new(house);
        private readonly HttpMessageInvoker network = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host == "127.0.0.1" ? network : home).SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            home.Dispose();
            network.Dispose();
            base.Dispose(disposing);
        }
    }
}

public sealed class SqliteWorkAccountHouse() : WorkAccountHouse(Database.Sqlite);

public sealed class PostgresWorkAccountHouse() : WorkAccountHouse(Database.Postgres);
