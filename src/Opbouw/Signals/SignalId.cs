using Opbouw.Shared.Persistence;

namespace Opbouw.Signals;

public readonly record struct SignalId(Guid Value) : IEntityId
{
    public static SignalId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
