using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.FreeText;

/// <summary>A sentence with a name in it.</summary>
/// <param name="Words">The words that were found, as they are compared.</param>
public sealed record TextFound(Guid Record, string Dutch, DateOnly? On, string Before, string Match, string After, IReadOnlyList<string> Words);

/// <summary>The sentences of one table.</summary>
public abstract class FreeTextTable(Type entity, string dutch, IReadOnlyList<string> columns)
{
    public Type Entity => entity;

    public string Dutch => dutch;

    public IReadOnlyList<string> Columns => columns;

    /// <summary>Every sentence with what is sought, whoever wrote it and whoever may see it.</summary>
    public abstract IAsyncEnumerable<TextFound> FindAsync(OpbouwDb db, Seeker seek, Guid? record);

    /// <summary>Strikes it in every row of this record. The caller saves, so that search and public pages follow.</summary>
    public abstract Task<int> StrikeAsync(OpbouwDb db, Guid record, Seeker seek, CancellationToken ct);
}

internal sealed class FreeTextTable<T>(
    string dutch, IReadOnlyList<string> records, Func<T, DateOnly?> day, IReadOnlyList<string> columns, Func<OpbouwDb, T, CancellationToken, Task>? after) : FreeTextTable(typeof(T), dutch, columns)
    where T : class
{
    /// <summary>So much is shown on either side.</summary>
    private const int Around = 60;

    private static readonly Dictionary<string, Func<T, object?>> Read = typeof(T).GetProperties().ToDictionary(property => property.Name, property => (Func<T, object?>)(row => property.GetValue(row)));

    public override async IAsyncEnumerable<TextFound> FindAsync(OpbouwDb db, Seeker seek, Guid? record)
    {
        var rows = record is { } one ? db.Set<T>().Where(IsOf(one)) : db.Set<T>();
        await foreach (var row in rows.IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable())
            foreach (var text in Columns.Select(column => Read[column](row)).OfType<string>())
                foreach (var found in Hits(row, text, seek))
                    yield return found;
    }

    public override async Task<int> StrikeAsync(OpbouwDb db, Guid record, Seeker seek, CancellationToken ct)
    {
        var struck = 0;
        var type = db.Model.FindEntityType(typeof(T))!;
        foreach (var row in await db.Set<T>().IgnoreQueryFilters().Where(IsOf(record)).ToListAsync(ct))
        {
            var before = struck;
            foreach (var column in Columns)
            {
                if (Read[column](row) is not string text || TextWords.Strike(text, seek, type.FindProperty(column)!.GetMaxLength() ?? int.MaxValue) is not { } left)
                    continue;
                db.Entry(row).Property(column).CurrentValue = left;
                struck++;
            }

            if (struck > before && after is not null)
                await after(db, row, ct);
        }

        return struck;
    }

    private IEnumerable<TextFound> Hits(T row, string text, Seeker seek)
    {
        var words = TextWords.Of(text);
        foreach (var (first, count) in TextWords.Find(words, seek))
        {
            var (start, end) = (words[first].Start, words[first + count - 1].End);
            var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, end + Around));
            // Whole words only: half a word makes no sentence.
            while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1]))
                from++;
            while (to < text.Length && to > end && !char.IsWhiteSpace(text[to]))
                to--;
            yield return new TextFound(RecordOf(row), Dutch, day(row), (from > 0 ? "…" : "") + text[from..start], text[start..end], text[end..to] + (to < text.Length ? "…" : ""), [TextWords.Sequence(words, first, count)]);
        }
    }

    private Guid RecordOf(T row) => records.Select(record => Read[record](row)).OfType<object>().Select(id => id is IEntityId known ? known.Value : (Guid)id).First();

    private Expression<Func<T, bool>> IsOf(Guid record)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(records.Select(column => (Expression)Same(Expression.Property(row, column), record)).Aggregate(Expression.OrElse), row);
    }

    private static BinaryExpression Same(MemberExpression column, Guid record)
    {
        var type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        var id = type == typeof(Guid) ? record : Activator.CreateInstance(type, record);
        return Expression.Equal(column, Expression.Convert(Expression.Constant(id, type), column.Type));
    }
}
