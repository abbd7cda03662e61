using System.Data.Common;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Keys;

/// <summary>Words that were struck in a record, told apart by a keyed hash: who reads the list learns no name.</summary>
/// <param name="Count">How many words stand in it.</param>
public sealed record StruckWords(Guid Record, string Hash, int Count);

/// <summary>
/// What was struck from texts, kept beside the keys and not in the database: when an old copy of the database is put back, the house strikes the same again.
/// </summary>
public sealed class StruckList(KeyStore store, WorkContext work, TimeProvider time)
{
    /// <summary>The oldest copy that an installation keeps is a year old; a month more for who was late.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(396);

    public async Task AddAsync(IEnumerable<StruckWords> struck, CancellationToken ct)
    {
        await using var list = await OpenAsync(ct);
        foreach (var words in struck)
            await Sql.RunAsync(list, "INSERT INTO struck_words (record, hash, words, at) VALUES (@record, @hash, @words, @at) ON CONFLICT DO NOTHING", ct,
                ("@record", words.Record.ToString("N")), ("@hash", words.Hash), ("@words", (long)words.Count), ("@at", time.GetUtcNow().UtcTicks));
    }

    /// <summary>What an old copy may hold again. What no copy can hold any more is forgotten.</summary>
    public async Task<IReadOnlyList<StruckWords>> AllAsync(CancellationToken ct)
    {
        await using var list = await OpenAsync(ct);
        await Sql.RunAsync(list, "DELETE FROM struck_words WHERE at < @oldest", ct, ("@oldest", (time.GetUtcNow() - Kept).UtcTicks));
        return await Sql.ReadAsync(list, "SELECT record, hash, words FROM struck_words", row => new StruckWords(Guid.Parse(row.GetString(0)), row.GetString(1), (int)row.GetInt64(2)), ct);
    }

    private async Task<DbConnection> OpenAsync(CancellationToken ct) => await store.OpenAsync(work.Organisation.Id, ct);
}
