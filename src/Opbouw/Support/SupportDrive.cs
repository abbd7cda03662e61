using Opbouw.Initiatives;

namespace Opbouw.Support;

/// <summary>The group asks its neighbours for support, from the day on which it opens the page until it closes it.</summary>
public sealed class SupportDrive
{
    public required InitiativeId InitiativeId { get; init; }

    public required DateOnly OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public bool IsOpen => ClosedOn is null;
}

/// <summary>What everybody may read of an initiative that asks for support, also when it is not on the site: the words of the group and how many support it. Public pages read nothing else.</summary>
/// <remarks>The numbers are exact on purpose: whoever gives her voice gives it to be counted, and no name stands beside it.</remarks>
public sealed class PublishedSupport
{
    public required string Code { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required string Title { get; init; }

    public required string Idea { get; init; }

    public required string AreaName { get; init; }

    public required int Joining { get; set; }

    /// <summary>Who joins and who is in favour.</summary>
    public required int Everybody { get; set; }

    public SupportCount Count => new(Joining, Everybody);

    public static PublishedSupport Of(Initiative initiative, string areaName, SupportCount count) => new()
    {
        Code = initiative.Code,
        InitiativeId = initiative.Id,
        Title = initiative.Title,
        Idea = initiative.Idea,
        AreaName = areaName,
        Joining = count.Joining,
        Everybody = count.Everybody,
    };
}

/// <summary>What counts, on the site and on paper together.</summary>
public readonly record struct SupportCount(int Joining, int Everybody)
{
    public int InFavour => Everybody - Joining;
}
