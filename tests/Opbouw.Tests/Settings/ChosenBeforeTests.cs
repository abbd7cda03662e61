using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Opbouw.Agenda;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Persistence.Postgres;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Settings;
using Opbouw.Signals.Say;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Settings;

/// <summary>What an organisation chose before settings had a history is its first version, on both databases.</summary>
public sealed class ChosenBeforeTests
{
    private const string Chosen = """
        INSERT INTO signals_say_rule (id, rule) VALUES (1, 'MajorityOfReactions');
        INSERT INTO agenda_ageing_plan (id) VALUES (1);
        INSERT INTO agenda_ageing_step (plan_id, number, days, "to", function) VALUES (1, 2, 10, 'OtherAtPartner', 'de "baas"'), (1, 1, -3, 'AskedPerson', NULL);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_file_it_comes_along()
    {
        House.Open(OpbouwModules.All);
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(Ct);
        await using var db = new SqliteOpbouwDb(new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options, new WorkContext());

        await ItComesAlong(db);
    }

    [Fact]
    public async Task In_a_schema_it_comes_along()
    {
        House.Open(OpbouwModules.All);
        var schema = $"eerder{Guid.NewGuid():N}"[..14];
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await TestPostgres.ConnectionStringAsync()) { SearchPath = schema }.ConnectionString);
        await using (var make = source.CreateCommand($"CREATE SCHEMA {schema}")) await make.ExecuteNonQueryAsync(Ct);
        await using var db = new PostgresOpbouwDb(
            new DbContextOptionsBuilder<PostgresOpbouwDb>().UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("__ef_migrations_history", schema)).UseSnakeCaseNamingConvention().Options, new WorkContext());

        await ItComesAlong(db);
    }

    private static async Task ItComesAlong(OpbouwDb db)
    {
        var migrations = db.Database.GetMigrations().ToList();
        var change = migrations.FindIndex(name => name.EndsWith("_Everyday", StringComparison.Ordinal));
        await db.GetService<IMigrator>().MigrateAsync(migrations[change - 1], Ct);
        await db.Database.ExecuteSqlRawAsync(Chosen, Ct);

        await db.Database.MigrateAsync(Ct);

        var today = new DateOnly(2026, 3, 10);
        Assert.Equal([new AgeingStep(-3, AgeingRecipient.AskedPerson), new AgeingStep(10, AgeingRecipient.OtherAtPartner, "de \"baas\"")], (await db.SettingOnAsync(AgeingPlan.Kind, today, Ct)).Steps);
        Assert.Equal(new SayChoice(SayRule.MajorityOfReactions, 14), await db.SettingOnAsync(SayChoice.Kind, today, Ct));
        Assert.All(await db.Set<SettingVersion>().ToListAsync(Ct), version => Assert.Equal(DateTimeOffset.UtcNow.Year, version.At.Year));
    }
}
