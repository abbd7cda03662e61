using Opbouw.Shared.Persistence;

namespace Opbouw.Offers;

public readonly record struct AskId(Guid Value) : IEntityId
{
    public static AskId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

public readonly record struct OfferId(Guid Value) : IEntityId
{
    public static OfferId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

public readonly record struct MatchId(Guid Value) : IEntityId
{
    public static MatchId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
