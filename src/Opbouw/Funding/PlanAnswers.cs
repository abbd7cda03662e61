using Opbouw.Initiatives;

namespace Opbouw.Funding;

/// <summary>What a group says of its plan, once for all money sources.</summary>
public sealed class PlanAnswers
{
    public const int LongestPlace = 120;
    public const int LongestSentence = 300;
    public const int LongestHolds = 1_500;

    public required InitiativeId InitiativeId { get; init; }

    /// <summary>The day on which it happens, or begins.</summary>
    public DateOnly? On { get; set; }

    /// <summary>How many carry it.</summary>
    public int? Residents { get; set; }

    public string? Place { get; set; }

    public bool IsPublicSpace { get; set; }

    /// <summary>How many neighbours said that they are in favour.</summary>
    public int? Supporters { get; set; }

    /// <summary>Who pays along.</summary>
    public string? PaysAlong { get; set; }

    /// <summary>What they do in return.</summary>
    public string? GivesBack { get; set; }

    /// <summary>What is in the plan that some sources do not pay, each on a line of its own.</summary>
    public string Holds { get; set; } = "";

    public required DateOnly ChangedOn { get; set; }

    public IReadOnlyList<string> HeldThings => Holds.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
