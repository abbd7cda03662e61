using Microsoft.Data.Sqlite;
using Npgsql;
using Opbouw.Shared.Acting;

namespace Opbouw.Shared.Persistence;

/// <summary>The disk or the database said no, whatever was asked. Nothing was kept, and the person must hear that.</summary>
public static class StorageTrouble
{
    private const string Prefix = "house.";
    public const string DiskFull = Prefix + "disk-full";

    private static readonly Refusal Full = new(DiskFull,
        "De schijf is vol. Wat hier staat, is niet bewaard. Laat deze pagina open en probeer het straks nog een keer. Blijft het zo? Bel dan de beheerder.");

    private static readonly Refusal Away = new(Prefix + "database-away",
        "De database geeft geen antwoord. Wat hier staat, is misschien niet bewaard. Laat deze pagina open en probeer het straks nog een keer. Dubbel bewaren kan niet.");

    private static readonly Refusal ReadOnly = new(Prefix + "read-only",
        "De database kan nu alleen lezen. Wat hier staat, is niet bewaard. Laat deze pagina open en probeer het straks nog een keer. Blijft het zo? Bel dan de beheerder.");

    /// <summary>What to tell the person; null when it is something else, such as a mistake of ours.</summary>
    public static Refusal? Of(Exception? exception) => exception switch
    {
        null => null,
        SqliteException { SqliteErrorCode: SqliteCodes.DiskFull or SqliteCodes.IoError or SqliteCodes.CannotOpen } => Full,
        SqliteException { SqliteErrorCode: SqliteCodes.ReadOnly } => ReadOnly,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => ReadOnly,
        PostgresException postgres => IsLost(postgres) ? Away : null,
        NpgsqlException => Away,
        _ => Of(exception.InnerException),
    };

    public static bool Is(Refusal refusal) => refusal.Code.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The connection is gone; a new one may do.</summary>
    public static bool IsLost(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
            || postgres.SqlState == PostgresErrorCodes.TooManyConnections,
        NpgsqlException => true,
        { InnerException: { } inner } => IsLost(inner),
        _ => false,
    };
}

internal static class SqliteCodes
{
    public const int ReadOnly = 8;
    public const int IoError = 10;
    public const int DiskFull = 13;
    public const int CannotOpen = 14;
}
