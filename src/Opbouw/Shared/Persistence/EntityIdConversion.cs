using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Opbouw.Shared.Persistence;

/// <summary>Stores every id type of the house as a plain Guid.</summary>
internal static class EntityIdConversion
{
    public static void StoreIdsAsGuids(this ModelConfigurationBuilder configuration, Assembly assembly)
    {
        var ids = assembly.GetTypes().Where(type => type.IsValueType && typeof(IEntityId).IsAssignableFrom(type));
        foreach (var id in ids)
            configuration.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
    }
}

/// <summary>Converter between an id type and its Guid.</summary>
internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, FromGuid)
    where TId : struct, IEntityId
{
    private static readonly Expression<Func<Guid, TId>> FromGuid = BuildFromGuid();

    private static Expression<Func<Guid, TId>> BuildFromGuid()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}
