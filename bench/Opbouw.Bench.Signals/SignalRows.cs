using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Security;
using Opbouw.Signals.Similarity;

namespace Opbouw.Bench.Signals;

/// <summary>Writes signals and their terms straight into a fresh file, as the product would have.</summary>
internal static class SignalRows
{
    public static async Task FillAsync(DbContextOptions options, StreetTexts texts, TeamId[] teams, int signals)
    {
        await using var db = new SqliteOpbouwDb(options, new WorkContext());
        await db.Database.EnsureCreatedAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var signal = Prepare(connection, transaction,
            "insert into signals_signal (id, team_id, worker_id, kind, theme, words, terms, area_id, raised_at, raised_on) values ($id, $team, $worker, 'Concern', 'Traffic', $words, $terms, $area, $at, $on)",
            "$id", "$team", "$worker", "$words", "$terms", "$area", "$at", "$on");
        await using var term = Prepare(connection, transaction,
            "insert into signals_signal_term (team_id, term, raised_at, signal_id) values ($team, $term, $at, $id)", "$team", "$term", "$at", "$id");
        var day = DateTimeOffset.UtcNow.AddDays(-700);
        for (var i = 0; i < signals; i++)
        {
            var (id, team, at, words) = (Guid.CreateVersion7(), teams[i % teams.Length].Value, day.AddSeconds(60_000_000.0 * i / signals), texts.Next());
            var terms = SignalTerms.Of(words);
            await Run(signal, id, team, Guid.Empty, words, string.Join(' ', terms), Guid.Empty, at.UtcTicks, DateOnly.FromDateTime(at.UtcDateTime));
            foreach (var one in terms) await Run(term, team, one, at.ToUnixTimeSeconds(), id);
        }
        await transaction.CommitAsync();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Fixed text of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static async Task Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] is Guid id ? id.ToString().ToUpperInvariant() : values[i];
        await command.ExecuteNonQueryAsync();
    }
}
