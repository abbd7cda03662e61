using Opbouw.Areas;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public enum TeamKind
{
    Buurtkracht,
    Kenniscentrum,
    Wijkteam,
    SpecialProject,
    WelzijnOpRecept,
}

/// <summary>A team of workers. Its areas change over the years, so each has dates.</summary>
public sealed class Team
{
    public required TeamId Id { get; init; }

    public required string Name { get; set; }

    public required TeamKind Kind { get; set; }

    /// <summary>Other teams may be told that this team hears the same (never what).</summary>
    public bool TellsOthersWhatItHears { get; set; }

    public DateOnly? EndsOn { get; set; }

    public List<TeamArea> Areas { get; } = [];
}

/// <summary>An area a team works in, from a day up to and including a day.</summary>
public sealed class TeamArea
{
    public required TeamId TeamId { get; init; }

    public required AreaId AreaId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}

/// <summary>A person works in a team, from a day up to and including a day.</summary>
public sealed class TeamMember
{
    public required TeamId TeamId { get; init; }

    public required AccountId AccountId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}
