using Opbouw.Areas;
using Opbouw.Offers;
using Opbouw.Shared.Search;
using Opbouw.Signals;

namespace Opbouw.Tests.Offers;

/// <summary>Which offers fit an ask, why, and the same as comparing each with each.</summary>
public sealed class OfferMatcherTests
{
    private static readonly AreaId Here = AreaId.New();
    private static readonly AreaId Beside = AreaId.New();
    private static readonly AreaId Far = AreaId.New();
    private static readonly AreaId District = AreaId.New();

    [Fact]
    public void Same_quarter_and_words_come_first_and_it_says_why()
    {
        var (near, far) = (Offer("tent tuin", Here), Offer("tent tuin", Far));

        var best = new OfferMatcher([far, near]).Best(Ask("tent tuin"), 5);

        Assert.Equal([near.Id, far.Id], best.Select(fit => fit.Offer));
        Assert.Equal("dezelfde wijk, zelfde soort, woorden: tent, tuin", best[0].Because(["tent", "tuin"]));
        Assert.Equal("zelfde soort, woorden: tent, tuin", best[1].Because(["tent", "tuin"]));
    }

    [Fact]
    public void Another_kind_never_fits()
    {
        Assert.Empty(new OfferMatcher([Offer("tent", Here) with { Kind = HelpKind.Money }, Offer("tent", Here) with { Kind = HelpKind.Place, MadeFor = Wanted.Id }]).Best(Wanted, 5));
    }

    [Fact]
    public void Days_must_meet_when_both_said_when()
    {
        var (march, april) = (new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 1));
        var ask = Ask("tent") with { From = march, Until = march.AddDays(10) };

        Assert.Empty(new OfferMatcher([Offer("tent", Here) with { From = april }, Offer("tent", Here) with { Until = march.AddDays(-1) }]).Best(ask, 5));
        Assert.Equal(3, new OfferMatcher([Offer("tent", Here), Offer("tent", Here) with { From = march.AddDays(10) }, Offer("tent", Here) with { Until = april }]).Best(ask, 5).Count);
        Assert.Single(new OfferMatcher([Offer("tent", Here) with { From = april }]).Best(Ask("tent"), 5));
    }

    [Fact]
    public void District_theme_and_who_answered_this_ask_count()
    {
        var ask = Ask("tent stoel tafel") with { District = District, Theme = Theme.Care };
        var (answered, beside) = (Offer("iets", Far) with { MadeFor = ask.Id }, Offer("tent stoel", Beside) with { Districts = [District], Themes = [Theme.Care] });

        var best = new OfferMatcher([beside, answered, Offer("niets", Far)]).Best(ask, 5);

        Assert.Equal([answered.Id, beside.Id], best.Select(fit => fit.Offer));
        Assert.Equal("aangeboden voor deze vraag, zelfde soort", best[0].Because([]));
        Assert.Equal("hetzelfde stadsdeel, zelfde soort, zelfde onderwerp", best[1].Because([]));
    }

    [Fact]
    public void Of_equals_the_lower_id_comes_first_whatever_their_order()
    {
        var offers = Enumerable.Range(0, 8).Select(_ => Offer("tent", Here)).ToList();
        var lowest = offers.Select(offer => offer.Id).OrderBy(id => id.Value).Take(5).ToList();

        Assert.Equal(lowest, new OfferMatcher(offers).Best(Ask("tent"), 5).Select(fit => fit.Offer));
        offers.Reverse();
        Assert.Equal(lowest, new OfferMatcher(offers).Best(Ask("tent"), 5).Select(fit => fit.Offer));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Index_finds_the_same_as_comparing_each_with_each(int seed)
    {
        var random = new Random(seed);
        var offers = Enumerable.Range(0, 300).Select(_ => RandomOffer(random)).ToList();
        var matcher = new OfferMatcher(offers);
        var rarity = TermRarity.Of(offers.Select(offer => offer.Terms));

        foreach (var ask in Enumerable.Range(0, 60).Select(_ => RandomAsk(random)))
            Assert.Equal(Naive(ask, offers, rarity), matcher.Best(ask, 5).Select(fit => (fit.Offer, fit.Score)));
    }

    /// <summary>Says again, without an index, what fits.</summary>
    private static IEnumerable<(OfferId, double)> Naive(Wanted ask, IReadOnlyList<Offered> offers, TermRarity rarity) => offers.Where(offer => offer.Kind == ask.Kind)
        .Where(offer => (ask.From ?? ask.Until) is null || (offer.From ?? offer.Until) is null || !((offer.Until ?? DateOnly.MaxValue) < (ask.From ?? DateOnly.MinValue) || (offer.From ?? DateOnly.MinValue) > (ask.Until ?? DateOnly.MaxValue)))
        .Select(offer => (offer.Id, Score: Math.Round(
            (0.55 * ask.Terms.Where(offer.Terms.Contains).Sum(rarity.Weight) / ask.Terms.Sum(rarity.Weight))
            + (offer.Areas.Contains(ask.Area) ? 0.35 : offer.Districts.Contains(ask.District!.Value) ? 0.15 : 0) + (offer.Themes.Contains(ask.Theme) ? 0.1 : 0), 9)))
        .Where(one => one.Score >= 0.3).OrderByDescending(one => one.Score).ThenBy(one => one.Id.Value).Take(5);

    private static Wanted Wanted { get; } = Ask("tent");

    private static Wanted Ask(string terms) => new(AskId.New(), HelpKind.Things, Here, null, Theme.PublicSpace, terms.Split(' '), null, null);

    private static Offered Offer(string terms, AreaId area) => new(OfferId.New(), HelpKind.Things, [area], [], [], terms.Split(' '), null, null);

    private static Wanted RandomAsk(Random random) => new(AskId.New(), (HelpKind)random.Next(6), Area(random), Area(random), ThemeOf(random), Words(random), Day(random), null);

    private static Offered RandomOffer(Random random) => new(OfferId.New(), (HelpKind)random.Next(6), [Area(random), Area(random)], [Area(random)], [ThemeOf(random)], Words(random), null, Day(random));

    private static readonly AreaId[] Areas = [.. Enumerable.Range(0, 9).Select(_ => AreaId.New())];

    private static AreaId Area(Random random) => Areas[random.Next(Areas.Length)];

    private static Theme ThemeOf(Random random) => ThemeList.Usual.Themes[random.Next(ThemeList.Usual.Themes.Count)].Theme;

    private static DateOnly? Day(Random random) => random.Next(3) == 0 ? new DateOnly(2027, 1, 1).AddDays(random.Next(60)) : null;

    /// <summary>Common words often, rare words seldom.</summary>
    private static List<string> Words(Random random) => [.. Enumerable.Range(0, 3 + random.Next(6)).Select(_ => $"woord{(int)(200 * Math.Pow(random.NextDouble(), 3))}").Distinct()];
}
