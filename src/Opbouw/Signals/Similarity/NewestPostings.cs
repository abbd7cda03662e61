using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Signals.Similarity;

internal readonly record struct Posting(Guid SignalId, string Term, long RaisedAt);

/// <summary>
/// Reads the newest signals of each team with each term in one go. Written as SQL because EF needs longer to put twenty
/// small queries together than the database needs to answer them; it is the same text on SQLite and PostgreSQL.
/// </summary>
internal static class NewestPostings
{
    public static async Task<List<Posting>> OfAsync(OpbouwDb db, TeamId[] teams, IReadOnlyList<string> terms, int each, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            Write(command, teams, terms, each);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var found = new List<Posting>(teams.Length * terms.Count * 16);
            while (await reader.ReadAsync(ct)) found.Add(new(reader.GetGuid(0), terms[reader.GetInt32(1)], reader.GetInt64(2)));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Write(DbCommand command, TeamId[] teams, IReadOnlyList<string> terms, int each)
    {
        var sql = new StringBuilder();
        for (var team = 0; team < teams.Length; team++)
            for (var term = 0; term < terms.Count; term++)
                sql.Append(sql.Length == 0 ? "" : " UNION ALL ")
                    .Append("SELECT * FROM (SELECT signal_id, ").Append(term).Append(" AS term_number, raised_at FROM signals_signal_term WHERE team_id = @team").Append(team)
                    .Append(" AND term = @term").Append(term).Append(" ORDER BY raised_at DESC LIMIT @each) AS walk");
        for (var team = 0; team < teams.Length; team++) Add(command, "@team" + team, DbType.Guid, teams[team].Value);
        for (var term = 0; term < terms.Count; term++) Add(command, "@term" + term, DbType.String, terms[term]);
        Add(command, "@each", DbType.Int32, each);
#pragma warning disable CA2100 // Made of numbers and fixed text; what people wrote goes in as parameters.
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
    }

    private static void Add(DbCommand command, string name, DbType type, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value);
        command.Parameters.Add(parameter);
    }
}
