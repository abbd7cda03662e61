using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.FreeText;

/// <summary>
/// Where people write sentences, said beside the mapping: there a name can turn up that does not belong there. A column of text that is in no such
/// list, and for which nobody wrote down why not, makes FreeTextTests red.
/// </summary>
public static class FreeTexts
{
    private static readonly ConcurrentDictionary<Type, FreeTextTable> Tables = new();

    public static IReadOnlyList<FreeTextTable> All => [.. Tables.Values.OrderBy(table => table.Dutch, StringComparer.Ordinal).ThenBy(table => table.Entity.Name, StringComparer.Ordinal)];

    public static bool Has(IReadOnlyProperty column) => Tables.TryGetValue(column.DeclaringType.ClrType, out var table) && table.Columns.Contains(column.Name);

    /// <param name="dutch">What it is, with its article: <c>een contact</c>.</param>
    /// <param name="records">Columns with the record it belongs to; the first that is filled is the one. Older versions belong to the record itself.</param>
    /// <param name="day">When it was written, for who reads the result.</param>
    public static EntityTypeBuilder<T> HasWords<T>(
        this EntityTypeBuilder<T> entity, string dutch, Expression<Func<T, object?>>[] records, Func<T, DateOnly?> day, Expression<Func<T, string?>>[] columns,
        Func<OpbouwDb, T, CancellationToken, Task>? after = null)
        where T : class
    {
        Tables[typeof(T)] = new FreeTextTable<T>(dutch, [.. records.Select(MemberOf)], day, [.. columns.Select(MemberOf)], after);
        return entity;
    }

    private static string MemberOf(LambdaExpression column) => ((MemberExpression)(column.Body is UnaryExpression boxed ? boxed.Operand : column.Body)).Member.Name;
}
