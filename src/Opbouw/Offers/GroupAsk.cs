using Opbouw.Areas;
using Opbouw.Initiatives;
using Opbouw.Signals;

namespace Opbouw.Offers;

public enum AskState
{
    Open,
    Found,
    NotNeeded,
}

public static class AskStateWords
{
    public static string Label(this AskState state) => state switch
    {
        AskState.Open => "open",
        AskState.Found => "gevonden",
        _ => "niet meer nodig",
    };
}

/// <summary>What a group needs: hands, knowledge, things, a place, money, permission.</summary>
public sealed class GroupAsk
{
    public const int LongestWords = 300;
    public const int CodeLength = 8;

    public required AskId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    /// <summary>In its public address.</summary>
    public required string Code { get; init; }

    public required HelpKind Kind { get; init; }

    public required string Words { get; init; }

    public required AreaId AreaId { get; init; }

    public required Theme Theme { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public required DateOnly MadeOn { get; init; }

    public AskState State { get; set; }

    public bool IsOnSite { get; set; }

    /// <summary>The last day on which something happened here.</summary>
    public required DateOnly TouchedOn { get; set; }

    /// <summary>How often somebody said yes. Stays when she withdraws her offer.</summary>
    public int Matched { get; set; }

    /// <summary>How many of those really came to something.</summary>
    public int Real { get; set; }
}

/// <summary>An ask as everybody may read it, because the group wants that. Public pages read nothing else.</summary>
public sealed class PublishedAsk
{
    public required string Code { get; init; }

    public required AskId AskId { get; init; }

    public required HelpKind Kind { get; init; }

    public required string Words { get; init; }

    /// <summary>Of the initiative.</summary>
    public required string Title { get; init; }

    /// <summary>The quarter in which the initiative is.</summary>
    public required AreaId AreaId { get; init; }

    public required string AreaName { get; init; }

    public required Theme Theme { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public required DateOnly MadeOn { get; init; }
}
