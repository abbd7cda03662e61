using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Tests.Fixtures;

/// <summary>A house that makes its own databases at first use, as an organisation does that starts.</summary>
/// <param name="server">A database on the server that is there for this house alone.</param>
public class HouseFromNothing(Database database, string? server = null) : TestHouse(database)
{
    public async Task MakeReadyAsync(params IReadOnlyList<TestOrganisation> organisations)
    {
        foreach (var organisation in Services.GetRequiredService<OrganisationRegistry>().All.Where(one => organisations.Any(asked => asked.Id == one.Id)))
            await Services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, CancellationToken.None);
    }

    /// <summary>The whole database of the first organisation: nothing stands in the log beside it any more.</summary>
    public async Task<byte[]> FileOfHomeAsync()
    {
        await MakeReadyAsync(Home);
        var home = Services.GetRequiredService<OrganisationRegistry>().All.Single(one => one.Id == Home.Id);
        await Services.GetRequiredService<DatabaseOpener>().ForgetDeletedAsync(home, CancellationToken.None);
        return await File.ReadAllBytesAsync(Services.GetRequiredService<DataDirectory>().DatabaseOf(Home.Id));
    }

    protected override async Task<string?> GetDatabasesAsync() => Database == Database.Postgres ? server ?? await TestPostgres.ConnectionStringAsync() : null;

    protected override Task ForgetDatabasesAsync() => Task.CompletedTask;
}

public sealed class SqliteHouseFromNothing() : HouseFromNothing(Database.Sqlite);

public sealed class PostgresHouseFromNothing() : HouseFromNothing(Database.Postgres);
