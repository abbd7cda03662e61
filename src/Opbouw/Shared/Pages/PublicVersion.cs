using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Pages;

/// <summary>One row per organisation: a number that is raised, in the same transaction, whenever something changes that the public may read.</summary>
public sealed class PublicVersion
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public int Number { get; set; }

    /// <summary>
    /// Asked at every save, so nobody can forget it: a column classified as public is shown somewhere, and kept pages must not outlive it.
    /// </summary>
    public static bool IsRaisedBy(ChangeTracker changes) => changes.Entries().Any(ChangesSomethingPublic);

    private static bool ChangesSomethingPublic(EntityEntry entry) => entry.State switch
    {
        EntityState.Added or EntityState.Deleted => entry.Metadata.GetProperties().Any(IsPublic),
        EntityState.Modified => entry.Properties.Any(column => column.IsModified && IsPublic(column.Metadata)),
        _ => false,
    };

    private static bool IsPublic(Microsoft.EntityFrameworkCore.Metadata.IReadOnlyProperty column) =>
        Classification.Of(column)?.Sensitivity == Sensitivity.Public;
}
