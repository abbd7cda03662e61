using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.MyAccount;

/// <summary>What one table holds because of an account.</summary>
/// <param name="Rows">Everything of each row but secrets, when the row is about the account; none when she only made it.</param>
public sealed record AccountRows(string Table, string Column, int Count, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>
/// All that is kept because of one account. Complete by construction: every column that holds an account is found in the model and not from a list.
/// A column <c>AccountId</c>, or one that belongs to an account, says that the row is about her and gives it whole; any other says that she had a part in
/// it and is counted.
/// </summary>
public sealed class AccountExport(OpbouwDb db)
{
    private static readonly MethodInfo WholeMethod = typeof(AccountExport).GetMethod(nameof(WholeAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly MethodInfo CountMethod = typeof(AccountExport).GetMethod(nameof(CountAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public static IEnumerable<IProperty> KeysOf(IModel model) =>
        model.GetEntityTypes().Where(entity => !entity.IsOwned()).SelectMany(entity => entity.GetProperties()).Where(property => HoldsAccount(property) && property.PropertyInfo is not null)
            .OrderBy(property => property.DeclaringType.ContainingEntityType.GetTableName(), StringComparer.Ordinal).ThenBy(property => property.Name, StringComparer.Ordinal);

    public static bool IsAbout(IProperty key) => key.Name == nameof(Session.AccountId) || BelongsToAccount(key) || IsAccountItself(key);

    /// <summary>Columns that a person may read: secrets stay where they are.</summary>
    public static IEnumerable<IProperty> ColumnsOf(IEntityType entity) => entity.GetProperties().Where(column => Classification.Of(column)?.Sensitivity < Sensitivity.Sensitive);

    public async Task<IReadOnlyList<AccountRows>> OfAsync(AccountId account, CancellationToken ct)
    {
        var found = new List<AccountRows>();
        foreach (var key in KeysOf(db.Model))
        {
            var entity = key.DeclaringType.ContainingEntityType;
            var rows = IsAbout(key) ? await (Task<List<object>>)WholeMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [key, account, ct])! : [];
            var count = IsAbout(key) ? rows.Count : await (Task<int>)CountMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [key, account, ct])!;
            found.Add(new AccountRows(entity.GetTableName()!, key.GetColumnName(), count,
                [.. rows.Select(row => ColumnsOf(entity).ToDictionary(column => column.GetColumnName(), column => (object?)column.GetGetter().GetClrValue(row)))]));
        }

        return found;
    }

    private static bool HoldsAccount(IProperty property) =>
        property.ClrType == typeof(AccountId) || property.ClrType == typeof(AccountId?) || BelongsToAccount(property) || IsAccountItself(property);

    private static bool BelongsToAccount(IProperty property) => property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Account));

    private static bool IsAccountItself(IProperty property) => property.DeclaringType.ClrType == typeof(Account) && property.Name == nameof(Account.Id);

    private Task<List<object>> WholeAsync<TRow>(IProperty key, AccountId account, CancellationToken ct)
        where TRow : class => Of<TRow>(key, account).Cast<object>().ToListAsync(ct);

    private Task<int> CountAsync<TRow>(IProperty key, AccountId account, CancellationToken ct)
        where TRow : class => Of<TRow>(key, account).CountAsync(ct);

    private IQueryable<TRow> Of<TRow>(IProperty key, AccountId account)
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow));
        var wanted = Expression.Constant(key.ClrType == typeof(Guid) ? account.Value : account, key.ClrType);
        return db.Set<TRow>().IgnoreQueryFilters().AsNoTracking().Where(Expression.Lambda<Func<TRow, bool>>(Expression.Equal(Expression.Property(row, key.PropertyInfo!), wanted), row));
    }
}
