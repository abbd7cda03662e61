using Opbouw.Offers;

namespace Opbouw.Demo.Plan;

/// <summary>Neighbours who support invented initiatives, and what groups ask and others offer. Days count back from the day of the demo.</summary>
public sealed record InventedHelp(IReadOnlyList<InventedSupport> Support, IReadOnlyList<InventedAsk> Asks, IReadOnlyList<InventedOffer> Offers, IReadOnlyList<InventedMatch> Matches);

public sealed record InventedSupport(string Initiative, int DaysAgo, int Joining, int InFavour, IReadOnlyList<int> Postcodes);

/// <param name="InDays">From now; null: no last day.</param>
public sealed record InventedAsk(string Key, string Initiative, int DaysAgo, HelpKind Kind, string Words, bool OnSite, int? InDays);

public sealed record InventedOffer(string Key, int DaysAgo, HelpKind Kind, GiverKind Giver, string Area, Signals.Theme? Theme, string Words, string Name, OfferState State);

public sealed record InventedMatch(string Ask, string Offer, int DaysAgo, string Words, string Thanks);
