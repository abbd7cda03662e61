namespace Opbouw.Shared.Backup;

/// <summary>Copies one organisation's database to files, as it was at one moment, while others go on writing; and puts such files back.</summary>
internal interface IDatabaseCopy
{
    /// <summary>sqlite or postgres.</summary>
    string Kind { get; }

    /// <summary>The newest migration the database has had; null when there is no database yet.</summary>
    Task<string?> NewestMigrationAsync(CancellationToken ct);

    /// <summary>Whether this program has this migration; not when a newer one made it.</summary>
    bool Knows(string migration);

    Task CopyToAsync(string folder, CancellationToken ct);

    /// <summary>The files become the database. What was there before is kept beside it, and named in the answer; null when there was nothing.</summary>
    Task<string?> PutBackAsync(string folder, string migration, CancellationToken ct);
}
