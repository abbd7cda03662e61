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

    /// <exception cref="InvalidOperationException">A newer program was here: its tables would be used in an old way.</exception>
    public static async Task RefuseNewerAsync(OpbouwDb db)
    {
        if ((await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).Any())
            throw new InvalidOperationException("Deze database is van een nieuwere Opbouw. Er is niets veranderd. Zet de nieuwere versie neer, of zet een kopie van voor die tijd terug.");
    }
}
