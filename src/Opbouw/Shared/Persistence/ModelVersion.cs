using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;

namespace Opbouw.Shared.Persistence;

/// <summary>A number for the newest migration and the rights the modules offer, small enough for SQLite's user_version and never 0.</summary>
internal static class ModelVersion
{
    public static int Of(OpbouwDb db)
    {
        var newest = db.Database.GetMigrations().LastOrDefault()
            ?? throw new InvalidOperationException("There are no migrations. Make them with ./do migrate.");

        // FNV-1a: the same number in every process, unlike string.GetHashCode.
        var hash = 2166136261u;
        foreach (var letter in newest + string.Concat(House.Modules.SelectMany(module => module.Permissions).Select(permission => permission.Code).Order(StringComparer.Ordinal)))
            hash = (hash ^ letter) * 16777619u;
        return (int)(hash & 0x7FFFFFFE) + 1;
    }
}
