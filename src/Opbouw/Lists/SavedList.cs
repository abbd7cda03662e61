using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Trail;

namespace Opbouw.Lists;

public readonly record struct SavedListId(Guid Value) : IEntityId
{
    public static SavedListId New() => new(Guid.CreateVersion7());
}

/// <summary>A list somebody looks at more often: a name for an address with filters and columns. Holds no rows.</summary>
public sealed class SavedList
{
    public const int LongestName = 80;
    public const int LongestAddress = 500;

    public required SavedListId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }
}

public sealed record ListKept(SavedListId ListId) : DomainEvent
{
    public override Guid Subject => ListId.Value;
}

public sealed record ListDropped(SavedListId ListId) : DomainEvent
{
    public override Guid Subject => ListId.Value;
}

public sealed record ListTaken(Guid TakeId, string List, SheetForm Form) : DomainEvent
{
    public override Guid Subject => TakeId;
}
