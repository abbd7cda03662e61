using Microsoft.Extensions.Configuration;
using Npgsql;
using Opbouw.Shared.Persistence;

namespace Opbouw.Tests.Fixtures;

/// <summary>
/// Databases as a new organisation has them. A house makes them from nothing once per run and per kind; every other house starts with a copy,
/// which takes a tenth of the time.
/// </summary>
internal static class NewDatabases
{
    private const string Template = "opbouw_nieuw";

    private static readonly Lazy<Task<byte[]>> NewFile = new(MakeFileAsync);
    private static readonly Lazy<Task<IReadOnlyList<string>>> NewSchemas = new(MakeOnServerAsync);

    public static async Task PutInAsync(DirectoryInfo folder, params IEnumerable<TestOrganisation> organisations)
    {
        var data = new DataDirectory(new ConfigurationBuilder().AddInMemoryCollection([new("Opbouw:DataDirectory", folder.FullName)]).Build());
        foreach (var organisation in organisations)
            await File.WriteAllBytesAsync(data.DatabaseOf(organisation.Id), await NewFile.Value);
    }

    /// <summary>A database of its own on the server; the answer says how to reach it.</summary>
    public static async Task<string> OnServerAsync(string name, params IReadOnlyList<TestOrganisation> organisations)
    {
        var server = await TestPostgres.ConnectionStringAsync();
        var made = await NewSchemas.Value;
        await DoAsync(server, $"CREATE DATABASE {name} TEMPLATE {Template}");
        var own = InDatabase(server, name);
        await DoAsync(own, string.Concat(organisations.Select((organisation, number) => $"ALTER SCHEMA \"{made[number]}\" RENAME TO \"{SchemaOf(organisation)}\";")));
        return own;
    }

    public static async Task DropAsync(string name) => await DoAsync(await TestPostgres.ConnectionStringAsync(), $"DROP DATABASE {name} WITH (FORCE)");

    private static async Task<byte[]> MakeFileAsync()
    {
        await using var house = new HouseFromNothing(Database.Sqlite);
        await house.InitializeAsync();
        return await house.FileOfHomeAsync();
    }

    private static async Task<IReadOnlyList<string>> MakeOnServerAsync()
    {
        await DoAsync(await TestPostgres.ConnectionStringAsync(), $"CREATE DATABASE {Template}");
        await using var house = new HouseFromNothing(Database.Postgres, InDatabase(await TestPostgres.ConnectionStringAsync(), Template));
        await house.InitializeAsync();
        await house.MakeReadyAsync(house.Home, house.Neighbour);
        return [SchemaOf(house.Home), SchemaOf(house.Neighbour)];
    }

    private static string SchemaOf(TestOrganisation organisation) => $"org_{organisation.Id}";

    private static string InDatabase(string server, string name) => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    // Without a pool: a connection that stays open keeps a template from being copied.
#pragma warning disable CA2100 // Names of databases and schemas can not be parameters; these tests made them.
    private static async Task DoAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
#pragma warning restore CA2100
}
