using Opbouw.Areas;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

/// <summary>A find-spot as residents read it on the site, in words of its own: what colleagues tell one another is not in it.</summary>
public sealed class ShownPlace
{
    public const int NameLength = 120;
    public const int TextLength = 200;
    public const int WhenLength = 200;

    public required FindSpotId FindSpotId { get; init; }

    public required AreaId AreaId { get; init; }

    public required string Name { get; set; }

    public string? Text { get; set; }

    /// <summary>"ma t/m vr 8.10 tot 9 uur"; empty when nobody is there at fixed hours.</summary>
    public required string When { get; set; }
}

/// <summary>A stop of a round that the worker shows: where residents find her that day. Gone the day after.</summary>
public sealed class ShownStop
{
    public required RoundId RoundId { get; init; }

    public required int Number { get; init; }

    public required FindSpotId FindSpotId { get; init; }

    public required AccountId WorkerId { get; init; }

    public required string Name { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly At { get; init; }
}
