using Opbouw.Shared.Persistence;

namespace Opbouw.Areas;

public readonly record struct StreetListId(Guid Value) : IEntityId
{
    public static StreetListId New() => new(Guid.CreateVersion7());
}

/// <summary>A street, or the part of it with one postcode, lies in this area. Names of streets only: no house numbers, nobody lives here.</summary>
public sealed class AreaStreet
{
    public const int LongestName = 80;

    /// <summary>All rows of one file; the next file takes their place.</summary>
    public required StreetListId ListId { get; init; }

    /// <summary>Place in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>"1353AB", or "1353" when the list does not know the letters.</summary>
    public required string Postcode { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as <see cref="StreetName.Fold"/> makes it.</summary>
    public required string Folded { get; init; }

    /// <summary>The town or village, when the list says so.</summary>
    public string? Place { get; init; }

    public required AreaId AreaId { get; init; }
}
