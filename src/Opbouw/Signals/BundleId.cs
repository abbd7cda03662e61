using Opbouw.Shared.Persistence;

namespace Opbouw.Signals;

public readonly record struct BundleId(Guid Value) : IEntityId
{
    public static BundleId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
