using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives;

public readonly record struct InitiativeId(Guid Value) : IEntityId
{
    public static InitiativeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
