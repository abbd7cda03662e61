using Opbouw.Areas;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Offers;

public enum OfferState
{
    /// <summary>A worker of the area looks first; until then nobody else sees it.</summary>
    Waiting,
    Open,

    /// <summary>Who offers takes a rest.</summary>
    Paused,
}

/// <summary>
/// What somebody would like to do or give: tied to an action, not to a person. It is hers: she changes it, rests, or withdraws it any time.
/// Who she is and how to reach her is closed with a key of the offer itself.
/// </summary>
public sealed class Offer
{
    public const int LongestWords = 300;
    public const int LongestName = 80;
    public const int LongestContact = 256;
    public const int MostAreas = 12;

    public required OfferId Id { get; init; }

    public required HelpKind Kind { get; init; }

    public required string Words { get; init; }

    public required GiverKind Giver { get; init; }

    public SealedText? Name { get; init; }

    public required SealedText Contact { get; init; }

    /// <summary>There is an address to write to; otherwise a worker calls.</summary>
    public required bool HasMail { get; init; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>She answered this ask of a group.</summary>
    public AskId? MadeFor { get; init; }

    /// <summary>Who looks before others see it, and calls when there is no mail.</summary>
    public required AccountId HolderId { get; set; }

    public required TeamId TeamId { get; init; }

    public required DateOnly MadeOn { get; init; }

    public required DateOnly TouchedOn { get; set; }

    public OfferState State { get; set; } = OfferState.Waiting;

    public List<OfferArea> Areas { get; } = [];

    public List<OfferTheme> Themes { get; } = [];
}

/// <summary>In this area she offers it.</summary>
public sealed class OfferArea
{
    public required OfferId OfferId { get; init; }

    public required AreaId AreaId { get; init; }
}

/// <summary>She likes to do it for this theme.</summary>
public sealed class OfferTheme
{
    public required OfferId OfferId { get; init; }

    public required Theme Theme { get; init; }
}
