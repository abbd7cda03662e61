using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Opbouw.Shared.Persistence;

/// <summary>Stores every id type of the house as a plain Guid.</summary>
internal static class EntityIdConversion
{
    private const int LongestCode = 40;

    public static void StoreIdsAsGuids(this ModelConfigurationBuilder configuration, Assembly assembly)
    {
        foreach (var code in assembly.GetTypes().Where(type => type.IsValueType && typeof(IEntityCode).IsAssignableFrom(type)))
            configuration.Properties(code).HaveConversion(typeof(EntityCodeConverter<>).MakeGenericType(code)).HaveMaxLength(LongestCode);

        var ids = assembly.GetTypes().Where(type => type.IsValueType && typeof(IEntityId).IsAssignableFrom(type));
        foreach (var id in ids)
            configuration.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
    }
}

/// <summary>Converter between an id type and its Guid.</summary>
internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, Made.Of<Guid, TId>())
    where TId : struct, IEntityId;

/// <summary>Converter between a code and its text.</summary>
internal sealed class EntityCodeConverter<TCode>() : ValueConverter<TCode, string>(code => code.Code, Made.Of<string, TCode>())
    where TCode : struct, IEntityCode;

internal static class Made
{
    public static Expression<Func<TValue, T>> Of<TValue, T>()
    {
        var value = Expression.Parameter(typeof(TValue), "value");
        return Expression.Lambda<Func<TValue, T>>(Expression.New(typeof(T).GetConstructor([typeof(TValue)])!, value), value);
    }
}
