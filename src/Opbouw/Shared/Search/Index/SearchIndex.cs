using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Search.Index;

/// <summary>Keeps both indexes with the records, in the transaction of the change itself.</summary>
public static class SearchIndex
{
    private const int AtATime = 500;

    /// <summary>The records whose terms the changes that wait to be saved may change.</summary>
    public static IReadOnlyList<(SearchKind Kind, Guid Record)> TouchedBy(ChangeTracker changes)
    {
        List<(SearchKind, Guid)>? touched = null;
        foreach (var change in changes.Entries())
        {
            if (change.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
                continue;
            foreach (var kind in House.SearchKinds)
                if (kind.RecordOf(change.Entity) is { } record)
                    (touched ??= []).Add((kind, record));
        }

        return touched is null ? [] : [.. touched.Distinct()];
    }

    /// <summary>Writes the terms of these records anew. The caller saves.</summary>
    public static async Task FollowAsync(OpbouwDb db, IReadOnlyList<(SearchKind Kind, Guid Record)> touched, CancellationToken ct)
    {
        foreach (var ofKind in touched.GroupBy(one => one.Kind, one => one.Record))
            foreach (var some in ofKind.Chunk(AtATime))
                await FollowAsync(db, ofKind.Key, some, ct);
    }

    public static Task FollowAsync(OpbouwDb db, SearchKind kind, IReadOnlyList<Guid> records, CancellationToken ct) => kind.IsPublic
        ? WriteAsync(db, db.Set<PublicSearchEntry>(), kind, records, text => new PublicSearchEntry { Kind = kind.Code, Record = text.Record, Terms = text.Terms() }, (_, _) => { }, ct)
        : WriteAsync(db, db.Set<SearchEntry>(), kind, records, text => new SearchEntry { Kind = kind.Code, Record = text.Record, Terms = text.Terms() }, Allow, ct);

    /// <summary>Terms that stay the same are no change to save.</summary>
    private static async Task WriteAsync<TRow>(
        OpbouwDb db, DbSet<TRow> index, SearchKind kind, IReadOnlyList<Guid> records, Func<SearchText, TRow> make, Action<TRow, SearchText> allow, CancellationToken ct)
        where TRow : SearchRow
    {
        var texts = (await kind.ReadAsync(db, records, ct)).ToDictionary(text => text.Record);
        var known = await index.IgnoreQueryFilters().Where(row => row.Kind == kind.Code && records.Contains(row.Record)).ToDictionaryAsync(row => row.Record, ct);
        foreach (var record in records)
        {
            var row = known.GetValueOrDefault(record);
            if (!texts.TryGetValue(record, out var text))
            {
                if (row is not null) index.Remove(row);
                continue;
            }

            if (row is null)
                index.Add(row = make(text));
            else
                row.Terms = text.Terms();
            allow(row, text);
        }
    }

    private static void Allow(SearchEntry row, SearchText text) =>
        (row.TeamId, row.OwnerId, row.PartnerId, row.IsForStaff) = (text.Team, text.Owner, text.Partner, text.ForStaff);
}
