using Opbouw.Areas;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite;

public readonly record struct StoryId(Guid Value) : IEntityId
{
    public static StoryId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// What somebody told, on the site because she said yes. She may take it back at any time: then its words are gone, and its address says so.
/// </summary>
public sealed class Story
{
    public const int CodeLength = 8;
    public const int TitleLength = 90;
    public const int LeadLength = 300;
    public const int TextLength = 6000;
    public const int TellerLength = 80;

    public required StoryId Id { get; init; }

    /// <summary>In its address; tells nothing.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    public required string Lead { get; set; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>As she wants to be named: "Fatima, bewoner". Not always a name.</summary>
    public required string Teller { get; set; }

    public AreaId? AreaId { get; set; }

    public string? PictureHash { get; set; }

    public string? PictureAlt { get; set; }

    public required DateOnly On { get; set; }

    /// <summary>Last day of the consent.</summary>
    public required DateOnly EndsOn { get; set; }

    public DateOnly? GoneOn { get; set; }

    public string Address => $"/verhalen/{Code}";

    /// <summary>Nothing of what was told stays.</summary>
    public void TakeAway(DateOnly today)
    {
        (Title, Lead, Text, Teller) = ("", "", "", "");
        (AreaId, PictureHash, PictureAlt) = (null, null, null);
        GoneOn = today;
    }
}
