using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

public readonly record struct RoundId(Guid Value) : IEntityId
{
    public static RoundId New() => new(Guid.CreateVersion7());
}

/// <summary>A planned walk along find-spots: who, when, which stops.</summary>
public sealed class Round
{
    public required RoundId Id { get; init; }

    public required TeamId TeamId { get; init; }

    public required AccountId WorkerId { get; set; }

    public required DateOnly Day { get; init; }

    public List<RoundStop> Stops { get; } = [];
}

public sealed class RoundStop
{
    public required RoundId RoundId { get; init; }

    public required int Number { get; init; }

    public required FindSpotId FindSpotId { get; init; }

    public required TimeOnly At { get; init; }
}
