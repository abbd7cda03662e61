using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork;

public readonly record struct FindSpotId(Guid Value) : IEntityId
{
    public static FindSpotId New() => new(Guid.CreateVersion7());
}

public enum FindSpotKind
{
    School,
    Shop,
    LivingRoom,
    CommunityCentre,
    SquareOrPark,
    StreetOrStairwell,
    Sports,
    PlaceOfWorship,
    Library,
    Online,
    Other,
}

/// <summary>A place where the worker meets people (vindplek).</summary>
public sealed class FindSpot
{
    public required FindSpotId Id { get; init; }

    public required TeamId TeamId { get; init; }

    public required AreaId AreaId { get; set; }

    public required string Name { get; set; }

    public required FindSpotKind Kind { get; set; }

    /// <summary>Where exactly, for a colleague who comes here for the first time.</summary>
    public string? Directions { get; set; }

    public DateOnly? EndsOn { get; set; }

    public List<FindSpotHour> Hours { get; } = [];
}

/// <summary>When people are here.</summary>
public sealed class FindSpotHour
{
    public required FindSpotId FindSpotId { get; init; }

    public required DayOfWeek Day { get; init; }

    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }
}

public static class FindSpotKinds
{
    public static IReadOnlyList<FindSpotKind> All { get; } = Enum.GetValues<FindSpotKind>();

    public static string Label(this FindSpotKind kind) => kind switch
    {
        FindSpotKind.School => "school",
        FindSpotKind.Shop => "winkel",
        FindSpotKind.LivingRoom => "buurtkamer",
        FindSpotKind.CommunityCentre => "buurtcentrum",
        FindSpotKind.SquareOrPark => "plein of park",
        FindSpotKind.StreetOrStairwell => "straat of portiek",
        FindSpotKind.Sports => "sportplek",
        FindSpotKind.PlaceOfWorship => "gebedshuis",
        FindSpotKind.Library => "bibliotheek",
        FindSpotKind.Online => "online",
        _ => "andere plek",
    };
}
