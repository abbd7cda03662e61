using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Keeping;

/// <summary>What would go now, of how many.</summary>
/// <param name="Oldest">By the clock of the rule; null when it has none of its own (what goes with an account).</param>
public sealed record KeepCount(int Due, int Total, DateOnly? Oldest = null, DateOnly? Newest = null);

/// <summary>One retention rule of one table: which rows are due, and how they go.</summary>
public abstract class KeepRule(Type entity, Retention retention, string dutch, string since)
{
    /// <summary>Stands where words were that had been kept long enough, and something must stand.</summary>
    public const string Emptied = "[opgeruimd]";

    /// <summary>table.rule, for example <c>fieldwork_call_back.90d-after-closing</c>.</summary>
    public string Code => $"{Table}.{Retention.Code}";

    public Type Entity => entity;

    public Retention Retention => retention;

    /// <summary>Plural, in lower case.</summary>
    public string Dutch => dutch;

    /// <summary>From when it counts.</summary>
    public string Since => since;

    /// <summary>The row goes; otherwise its columns with this rule are emptied and the row is still counted.</summary>
    public bool IsWhole { get; init; }

    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>Whoever asks the dates of something else goes before that.</summary>
    public int Order => IsWhole ? 0 : 1;

    /// <summary>Named once the model is made.</summary>
    public string Table { get; internal set; } = entity.Name;

    public abstract Task<KeepCount> CountAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct);

    /// <summary>Lets go of at most so many rows. The caller saves, so that search and public pages follow.</summary>
    public abstract Task<int> LetGoAsync(OpbouwDb db, DateTimeOffset now, int most, CancellationToken ct);

    /// <summary>What stands in this column afterwards.</summary>
    public object? BlankOf(IReadOnlyProperty column) => column.IsNullable ? null : Words.GetValueOrDefault(column.Name, Emptied);

    /// <summary>Columns that this rule empties.</summary>
    public IEnumerable<IProperty> Blanks(IEntityType type) => type.GetProperties().Where(column => Classification.Of(column)?.Retention.Code == Retention.Code);
}

/// <summary>The part that knows the type of the rows.</summary>
public abstract class KeepRule<T>(Retention retention, string dutch, string since) : KeepRule(typeof(T), retention, dutch, since)
    where T : class
{
    public override async Task<KeepCount> CountAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct)
    {
        var due = await DueAsync(db, now, ct);
        var count = await due.CountAsync(ct);
        var total = count == 0 ? 0 : await db.Set<T>().IgnoreQueryFilters().CountAsync(ct);
        return count == 0 ? new KeepCount(0, 0) : await WithDatesAsync(db, due, new KeepCount(count, total), ct);
    }

    public override async Task<int> LetGoAsync(OpbouwDb db, DateTimeOffset now, int most, CancellationToken ct)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var key = type.FindPrimaryKey()!.Properties[0].Name;
        var rows = await (await DueAsync(db, now, ct)).OrderBy(row => EF.Property<object>(row, key)).Take(most).ToListAsync(ct);
        if (IsWhole)
            db.RemoveRange(rows);
        else
            foreach (var row in rows)
                foreach (var column in Blanks(type))
                    db.Entry(row).Property(column.Name).CurrentValue = BlankOf(column);
        return rows.Count;
    }

    protected abstract Task<IQueryable<T>> RowsAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct);

    protected virtual Task<KeepCount> WithDatesAsync(OpbouwDb db, IQueryable<T> due, KeepCount count, CancellationToken ct) => Task.FromResult(count);

    /// <summary>Past every circle: what is kept too long is too long for everybody. What was emptied before is not due again.</summary>
    private async Task<IQueryable<T>> DueAsync(OpbouwDb db, DateTimeOffset now, CancellationToken ct)
    {
        var rows = (await RowsAsync(db, now, ct)).IgnoreQueryFilters();
        return IsWhole ? rows : rows.Where(SomethingStands(db.Model.FindEntityType(typeof(T))!));
    }

    private Expression<Func<T, bool>> SomethingStands(IEntityType type)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var tests = Blanks(type).Select(column => (Expression)Expression.NotEqual(Expression.Property(row, column.PropertyInfo!), Expression.Constant(BlankOf(column), column.ClrType)));
        return Expression.Lambda<Func<T, bool>>(tests.Aggregate(Expression.OrElse), row);
    }
}
