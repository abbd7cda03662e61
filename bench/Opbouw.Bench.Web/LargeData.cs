using Microsoft.Data.Sqlite;

namespace Opbouw.Bench.Web;

/// <summary>
/// Makes ten years of a city out of the eighteen months of the demo: its contacts and signals once more with new ids, each time 97 days earlier.
/// A week stays a week, as it would; only the past grows. The trail does not grow along.
/// </summary>
internal static class LargeData
{
    public const int Contacts = 300_000;
    public const int Signals = 40_000;

    private const int DaysBetweenCopies = 97;
    private const long TicksPerDay = TimeSpan.TicksPerDay;
    private const long TicksAtUnixStart = 621_355_968_000_000_000;

    public static async Task AddAsync(string file, int contacts = Contacts, int signals = Signals)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await RunAsync(connection, "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-64000; BEGIN;");
        await CopyAsync(connection, "fieldwork_contact", "at", contacts, Set("at", "old.at - copied.earlier"), Set("recorded_at", "old.recorded_at - copied.earlier"));
        await CopyAsync(connection, "signals_signal", "raised_at", signals,
            Set("raised_at", "old.raised_at - copied.earlier"), Set("raised_on", $"date(old.raised_on, (-copied.i * {DaysBetweenCopies}) || ' days')"), Set("contact_id", "null"), Set("bundle_id", "null"));
        await RunAsync(connection, $"""
            insert into signals_signal_term (team_id, term, raised_at, signal_id)
            select term.team_id, term.term, term.raised_at - copied.i * {DaysBetweenCopies * 86_400L}, copied.new_id
            from copied_signals_signal copied join signals_signal_term term on term.signal_id = copied.old_id;
            COMMIT;
            """);
    }

    /// <summary>Copies rows whole, but for the id and the columns that are named, until there are as many as asked for.</summary>
    private static async Task CopyAsync(SqliteConnection connection, string table, string moment, int wanted, params (string Column, string Value)[] changed)
    {
        var columns = await ColumnsAsync(connection, table);
        var values = columns.Select(column => column == "id" ? "copied.new_id" : changed.FirstOrDefault(change => change.Column == column).Value ?? $"old.{column}");
        await RunAsync(connection, $"""
            create temp table copied_{table} as
            with recursive n(i) as (select 1 union all select i + 1 from n where i <= {wanted} / (select count(*) from {table}))
            select old.id as old_id, n.i as i, {NewId($"((old.{moment} - n.i * {DaysBetweenCopies * TicksPerDay} - {TicksAtUnixStart}) / {TimeSpan.TicksPerMillisecond})")} as new_id
            from n join {table} old order by n.i limit {wanted} - (select count(*) from {table});
            insert into {table} ({string.Join(", ", columns)})
            select {string.Join(", ", values)}
            from (select old_id, new_id, i, i * {DaysBetweenCopies * TicksPerDay} as earlier from copied_{table}) copied
            join {table} old on old.id = copied.old_id order by copied.i desc, old.{moment};
            """);
    }

    /// <summary>A UUID of version 7 of that moment, written as the product writes it.</summary>
    private static string NewId(string milliseconds) =>
        $"printf('%08X-%04X-7%03X-%04X-%012X', {milliseconds} >> 16, {milliseconds} & 65535, abs(random() % 4096), 32768 + abs(random() % 16384), abs(random() % 281474976710656))";

    private static (string Column, string Value) Set(string column, string value) => (column, value);

    private static async Task<List<string>> ColumnsAsync(SqliteConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select name from pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await reader.ReadAsync())
            columns.Add(reader.GetString(0));
        return columns;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
#pragma warning disable CA2100 // Names of this file and of the database's own columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
