using System.Buffers;
using Opbouw.Areas;
using Opbouw.Shared.Search;
using Opbouw.Signals;

namespace Opbouw.Offers;

/// <summary>What is compared of an ask.</summary>
/// <param name="Area">The quarter.</param>
/// <param name="Terms">As <see cref="SaidTerms"/> gives them.</param>
public sealed record Wanted(AskId Id, HelpKind Kind, AreaId Area, AreaId? District, Theme Theme, IReadOnlyList<string> Terms, DateOnly? From, DateOnly? Until);

/// <summary>What is compared of an offer.</summary>
/// <param name="Areas">The quarters.</param>
/// <param name="Districts">In which those are.</param>
public sealed record Offered(OfferId Id, HelpKind Kind, IReadOnlyList<AreaId> Areas, IReadOnlyList<AreaId> Districts, IReadOnlyList<Theme> Themes, IReadOnlyList<string> Terms, DateOnly? From, DateOnly? Until)
{
    public AskId? MadeFor { get; init; }
}

public enum HowNear
{
    Elsewhere,
    SameDistrict,
    SameQuarter,
}

/// <summary>An offer that fits an ask, and why.</summary>
/// <param name="Terms">That both have, in the order of the ask.</param>
public sealed record FittingOffer(OfferId Offer, double Score, HowNear Near, bool SameTheme, bool MadeForIt, IReadOnlyList<string> Terms)
{
    /// <param name="words">The words of the ask behind the terms.</param>
    public string Because(IReadOnlyList<string> words) => string.Join(", ", new[]
    {
        MadeForIt ? "aangeboden voor deze vraag" : null,
        Near switch { HowNear.SameQuarter => "dezelfde wijk", HowNear.SameDistrict => "hetzelfde stadsdeel", _ => null },
        "zelfde soort",
        SameTheme ? "zelfde onderwerp" : null,
        words.Count > 0 ? $"woorden: {string.Join(", ", words)}" : null,
    }.OfType<string>());
}

/// <summary>
/// Offers by kind with word and by kind with quarter, so that an ask looks only at those that can fit. What neither shares a word nor the quarter can not
/// reach <see cref="Enough"/>. The same input gives the same answer.
/// </summary>
public sealed class OfferMatcher
{
    public const double Words = 0.55;
    public const double Quarter = 0.35;
    public const double District = 0.15;
    public const double SameTheme = 0.1;

    /// <summary>Below this it fits by accident.</summary>
    public const double Enough = 0.3;

    private readonly IReadOnlyList<Offered> offers;
    private readonly Dictionary<(HelpKind, string), List<int>> byTerm = [];
    private readonly Dictionary<(HelpKind, AreaId), List<int>> byQuarter = [];
    private readonly Dictionary<AskId, List<int>> madeFor = [];
    private readonly TermRarity rarity;

    public OfferMatcher(IReadOnlyList<Offered> offers)
    {
        this.offers = offers;
        rarity = TermRarity.Of(offers.Select(offer => offer.Terms));
        foreach (var (number, offer) in offers.Index())
        {
            foreach (var term in offer.Terms) Add(byTerm, (offer.Kind, term), number);
            foreach (var area in offer.Areas) Add(byQuarter, (offer.Kind, area), number);
            if (offer.MadeFor is { } ask) Add(madeFor, ask, number);
        }
    }

    /// <summary>The best first; of two that fit as well, the one with the lower id.</summary>
    public IReadOnlyList<FittingOffer> Best(Wanted ask, int most)
    {
        var shared = ArrayPool<double>.Shared.Rent(offers.Count);
        var touched = ArrayPool<bool>.Shared.Rent(offers.Count);
        Array.Clear(shared, 0, offers.Count);
        Array.Clear(touched, 0, offers.Count);
        try
        {
            var candidates = new List<int>();
            var all = 0.0;
            foreach (var term in ask.Terms)
            {
                var weight = rarity.Weight(term);
                all += weight;
                foreach (var number in byTerm.GetValueOrDefault((ask.Kind, term)) ?? [])
                {
                    shared[number] += weight;
                    Touch(number);
                }
            }

            foreach (var number in byQuarter.GetValueOrDefault((ask.Kind, ask.Area)) ?? []) Touch(number);
            foreach (var number in madeFor.GetValueOrDefault(ask.Id) ?? []) Touch(number);
            return [.. candidates.Where(number => FitsInTime(ask, offers[number]) && offers[number].Kind == ask.Kind).Select(number => (Number: number, Score: ScoreOf(ask, offers[number], all == 0 ? 0 : shared[number] / all)))
                .Where(one => one.Score >= Enough).OrderByDescending(one => one.Score).ThenBy(one => offers[one.Number].Id.Value).Take(most).Select(one => Told(ask, offers[one.Number], one.Score))];

            void Touch(int number)
            {
                if (touched[number]) return;
                touched[number] = true;
                candidates.Add(number);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(shared);
            ArrayPool<bool>.Shared.Return(touched);
        }
    }

    /// <summary>Both said when: then the days must meet.</summary>
    public static bool FitsInTime(Wanted ask, Offered offer) =>
        (ask.From ?? ask.Until) is null || (offer.From ?? offer.Until) is null
        || ((ask.From ?? DateOnly.MinValue) <= (offer.Until ?? DateOnly.MaxValue) && (offer.From ?? DateOnly.MinValue) <= (ask.Until ?? DateOnly.MaxValue));

    public static HowNear Near(Wanted ask, Offered offer) =>
        offer.Areas.Contains(ask.Area) ? HowNear.SameQuarter : ask.District is { } district && offer.Districts.Contains(district) ? HowNear.SameDistrict : HowNear.Elsewhere;

    // Nine figures: the order in which parts are added may not decide who comes first.
    private static double ScoreOf(Wanted ask, Offered offer, double words) => Math.Round(
        (Words * words)
        + (Near(ask, offer) switch { HowNear.SameQuarter => Quarter, HowNear.SameDistrict => District, _ => 0 })
        + (offer.Themes.Contains(ask.Theme) ? SameTheme : 0)
        + (offer.MadeFor == ask.Id ? 1 : 0), 9);

    private static FittingOffer Told(Wanted ask, Offered offer, double score) =>
        new(offer.Id, score, Near(ask, offer), offer.Themes.Contains(ask.Theme), offer.MadeFor == ask.Id, [.. ask.Terms.Where(offer.Terms.Contains)]);

    private static void Add<TKey>(Dictionary<TKey, List<int>> postings, TKey key, int number)
        where TKey : notnull
    {
        if (!postings.TryGetValue(key, out var list)) postings[key] = list = [];
        if (list.Count == 0 || list[^1] != number) list.Add(number);
    }
}
