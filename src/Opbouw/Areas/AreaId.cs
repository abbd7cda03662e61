using Opbouw.Shared.Persistence;

namespace Opbouw.Areas;

/// <summary>The lasting identity of an area. Codes and names change over the years; this does not, so other modules keep only this.</summary>
public readonly record struct AreaId(Guid Value) : IEntityId
{
    public static AreaId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
