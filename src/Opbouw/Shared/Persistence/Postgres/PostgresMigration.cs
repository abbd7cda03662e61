using Microsoft.EntityFrameworkCore;
using Npgsql;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence.Postgres;

/// <summary>Brings a schema to today's version; two nodes that start together take turns.</summary>
internal sealed class PostgresMigration(PostgresSchema schema, IServiceProvider services)
{
    public async Task RunAsync(Organisation organisation)
    {
        await using var guard = await schema.Source.OpenConnectionAsync();
        try
        {
            await TakeTurnAsync(guard);
            await BringUpToDateAsync(organisation);
        }
        finally
        {
            // The connection goes back to its pool, where a lock would live on until somebody takes it out again.
            await using var release = guard.CreateCommand();
            release.CommandText = "SELECT pg_advisory_unlock_all()";
            await release.ExecuteNonQueryAsync();
        }
    }

    private async Task TakeTurnAsync(NpgsqlConnection guard)
    {
        await using var command = guard.CreateCommand();
#pragma warning disable CA2100 // The name of a schema can not be a parameter; its shape is checked when the organisation is registered.
        command.CommandText = $"SELECT pg_advisory_lock(hashtext('{schema.Name}')); CREATE SCHEMA IF NOT EXISTS \"{schema.Name}\"";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task BringUpToDateAsync(Organisation organisation)
    {
        var work = new WorkContext();
        work.WorkFor(organisation, Security.Actor.House);
        work.EnterLane(new LaneConnection(schema.Options, Transaction: null));
        await using var db = new PostgresOpbouwDb(schema.Options, work);
        await ModelVersion.RefuseNewerAsync(db);
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            await db.Database.MigrateAsync();

        // All or nothing: half of what a module adds would pass for all of it at the next start.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await NewOrganisation.SeedAsync(services, work, db);
        await transaction.CommitAsync();
    }
}
