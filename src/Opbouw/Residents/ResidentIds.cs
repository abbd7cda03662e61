using Opbouw.Shared.Persistence;

namespace Opbouw.Residents;

public readonly record struct ResidentId(Guid Value) : IEntityId
{
    public static ResidentId New() => new(Guid.CreateVersion7());
}

public readonly record struct ConsentId(Guid Value) : IEntityId
{
    public static ConsentId New() => new(Guid.CreateVersion7());
}

public readonly record struct PromisedCallId(Guid Value) : IEntityId
{
    public static PromisedCallId New() => new(Guid.CreateVersion7());
}

public readonly record struct HandedOverId(Guid Value) : IEntityId
{
    public static HandedOverId New() => new(Guid.CreateVersion7());
}
