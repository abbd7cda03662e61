using Opbouw.Initiatives;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers;

/// <summary>A group needs something.</summary>
public sealed record HelpAsked(AskId Ask, InitiativeId Initiative, HelpKind Kind) : DomainEvent
{
    public override Guid Subject => Ask.Value;
}

/// <summary>It is found, not needed any more, or open again.</summary>
public sealed record AskMoved(AskId Ask, AskState State) : DomainEvent
{
    public override Guid Subject => Ask.Value;
}

public sealed record AskShown(AskId Ask, bool OnSite) : DomainEvent
{
    public override Guid Subject => Ask.Value;
}

public sealed record HelpOffered(OfferId Offer, HelpKind Kind, GiverKind Giver) : DomainEvent
{
    public override Guid Subject => Offer.Value;
}

/// <summary>A worker looked: others may see it.</summary>
public sealed record OfferLookedAt(OfferId Offer) : DomainEvent
{
    public override Guid Subject => Offer.Value;
}

/// <summary>A worker looked: nobody need see it.</summary>
public sealed record OfferRefused(OfferId Offer) : DomainEvent
{
    public override Guid Subject => Offer.Value;
}

/// <summary>Who offers changed the days, or rests, or goes on.</summary>
public sealed record OfferChanged(OfferId Offer, OfferState State) : DomainEvent
{
    public override Guid Subject => Offer.Value;
}

public sealed record OfferWithdrawn(OfferId Offer) : DomainEvent
{
    public override Guid Subject => Offer.Value;
}

public sealed record OfferForgotten(OfferId Offer) : DomainEvent
{
    public override Guid Subject => Offer.Value;
}

/// <summary>A group asks for an offer.</summary>
public sealed record OfferRequested(MatchId Match, AskId Ask, OfferId Offer) : DomainEvent
{
    public override Guid Subject => Match.Value;
}

public sealed record OfferAnswered(MatchId Match, bool Yes) : DomainEvent
{
    public override Guid Subject => Match.Value;
}

/// <summary>Both were asked whether it was real.</summary>
public sealed record MatchAskedAbout(MatchId Match) : DomainEvent
{
    public override Guid Subject => Match.Value;
}

public sealed record MatchToldReal(MatchId Match, bool ByGroup, RealAnswer Answer) : DomainEvent
{
    public override Guid Subject => Match.Value;
}

public sealed record GiverThanked(MatchId Match) : DomainEvent
{
    public override Guid Subject => Match.Value;
}
