using System.Data.Common;
using System.Security.Cryptography;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Keys;

/// <summary>
/// Makes, opens and destroys data keys of the organisation at work. Opening happens through <see cref="Looks.LookAt"/>, which writes down who looked;
/// an architecture test keeps the few other places.
/// </summary>
public sealed class DataKeys(KeyStore store, MasterKeys masters, WorkContext work, TimeProvider time)
{
    private const int MostAtOnce = 200;

    /// <summary>The key of a new person; on disk before this answers. The same person twice is the same key.</summary>
    public async Task<DataKey> EnsureAsync(Guid subject, CancellationToken ct)
    {
        await using var keys = await OpenStoreAsync(ct);
        if (await FindAsync(keys, subject, ct) is { } known)
            return known;
        var master = masters.Current;
        await Sql.RunAsync(keys, "INSERT INTO data_key (subject, wrapped, wrapped_by, made_at) SELECT @subject, @wrapped, @by, @at WHERE NOT EXISTS (SELECT 1 FROM destroyed_key WHERE subject = @subject) ON CONFLICT DO NOTHING", ct,
            ("@subject", Name(subject)), ("@wrapped", Wrap(master, subject, RandomNumberGenerator.GetBytes(DataKey.Length))), ("@by", master.Name), ("@at", time.GetUtcNow().UtcTicks));
        return await FindAsync(keys, subject, ct) ?? throw new InvalidOperationException("The key of this person was destroyed and is never made again.");
    }

    public async Task<OpenKeys> OpenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0)
            return OpenKeys.None;
        await using var keys = await OpenStoreAsync(ct);
        var found = new List<DataKey>();
        foreach (var some in subjects.Distinct().Chunk(MostAtOnce))
            found.AddRange(await FindAsync(keys, some, ct));
        return new OpenKeys(found.ToDictionary(key => key.Subject));
    }

    /// <summary>From now on nothing of this person can be read, here and in every copy that was ever made of the text.</summary>
    public async Task DestroyAsync(Guid subject, CancellationToken ct)
    {
        await using var keys = await OpenStoreAsync(ct);
        await using (var transaction = await keys.BeginTransactionAsync(ct))
        {
            await Sql.RunAsync(keys, "INSERT INTO destroyed_key (subject, at) VALUES (@subject, @at) ON CONFLICT DO NOTHING", ct, ("@subject", Name(subject)), ("@at", time.GetUtcNow().UtcTicks));
            await Sql.RunAsync(keys, "DELETE FROM data_key WHERE subject = @subject", ct, ("@subject", Name(subject)));
            await transaction.CommitAsync(ct);
        }

        // A deleted row lingers in the pages: SQLite overwrites it (secure_delete), PostgreSQL must be asked to.
        if (keys is Npgsql.NpgsqlConnection)
            await Sql.RunAsync(keys, "VACUUM FULL data_key", ct);
    }

    /// <summary>Whose key was destroyed. A copy of the database that is put back may hold their rows again.</summary>
    public async Task<IReadOnlySet<Guid>> DestroyedAsync(CancellationToken ct)
    {
        await using var keys = await OpenStoreAsync(ct);
        return (await Sql.ReadAsync(keys, "SELECT subject FROM destroyed_key", row => Guid.Parse(row.GetString(0)), ct)).ToHashSet();
    }

    /// <summary>Wraps every key in the current master key.</summary>
    /// <returns>How many were wrapped anew.</returns>
    public async Task<int> RotateAsync(CancellationToken ct)
    {
        await using var keys = await OpenStoreAsync(ct);
        var master = masters.Current;
        var old = await Sql.ReadAsync(keys, "SELECT subject, wrapped, wrapped_by FROM data_key WHERE wrapped_by <> @by", Read, ct, ("@by", master.Name));
        foreach (var (subject, wrapped, by) in old)
            await Sql.RunAsync(keys, "UPDATE data_key SET wrapped = @wrapped, wrapped_by = @by WHERE subject = @subject", ct,
                ("@wrapped", Wrap(master, subject, Unwrap(masters.Named(by), subject, wrapped))), ("@by", master.Name), ("@subject", Name(subject)));
        return old.Count;
    }

    /// <summary>Opens every key and forgets it again.</summary>
    /// <exception cref="MasterKeyMissingException">A master key is not here.</exception>
    public async Task<int> CheckAsync(CancellationToken ct)
    {
        await using var keys = await OpenStoreAsync(ct);
        var all = await Sql.ReadAsync(keys, "SELECT subject, wrapped, wrapped_by FROM data_key", Read, ct);
        foreach (var (subject, wrapped, by) in all)
            _ = Unwrap(masters.Named(by), subject, wrapped);
        return all.Count;
    }

    private Task<DbConnection> OpenStoreAsync(CancellationToken ct) => store.OpenAsync(work.Organisation.Id, ct);

    private async Task<DataKey?> FindAsync(DbConnection keys, Guid subject, CancellationToken ct) => (await FindAsync(keys, [subject], ct)).FirstOrDefault();

    private async Task<IEnumerable<DataKey>> FindAsync(DbConnection keys, IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        var names = subjects.Select((subject, place) => ($"@s{place}", (object)Name(subject))).ToArray();
        var rows = await Sql.ReadAsync(keys, $"SELECT subject, wrapped, wrapped_by FROM data_key WHERE subject IN ({string.Join(", ", names.Select(name => name.Item1))})", Read, ct, names);
        return rows.Select(row => new DataKey(row.Subject, Unwrap(masters.Named(row.By), row.Subject, row.Wrapped)));
    }

    private static (Guid Subject, byte[] Wrapped, string By) Read(DbDataReader row) => (Guid.Parse(row.GetString(0)), row.GetFieldValue<byte[]>(1), row.GetString(2));

    private static string Name(Guid subject) => subject.ToString("N");

    private static byte[] Wrap(MasterKey master, Guid subject, byte[] key)
    {
        var wrapped = new byte[12 + 16 + key.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, 12));
        using var cipher = new AesGcm(master.Key, 16);
        cipher.Encrypt(wrapped.AsSpan(0, 12), key, wrapped.AsSpan(28), wrapped.AsSpan(12, 16), subject.ToByteArray());
        return wrapped;
    }

    private static byte[] Unwrap(MasterKey master, Guid subject, byte[] wrapped)
    {
        var key = new byte[wrapped.Length - 28];
        using var cipher = new AesGcm(master.Key, 16);
        cipher.Decrypt(wrapped.AsSpan(0, 12), wrapped.AsSpan(28), wrapped.AsSpan(12, 16), key, subject.ToByteArray());
        return key;
    }
}
