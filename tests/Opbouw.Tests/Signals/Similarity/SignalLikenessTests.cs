using Opbouw.Shared.Search;
using Opbouw.Signals.Similarity;

namespace Opbouw.Tests.Signals.Similarity;

public sealed class SignalLikenessTests
{
    private static readonly string[] Texts =
    [
        "Auto's rijden te hard bij de school", "Kinderen steken onveilig over", "Meer bankjes in het park", "Wij willen samen koken",
        "De bank op het plein is kapot", "Het is donker bij de bushalte", "Jongeren vervelen zich", "De containers zijn vol",
    ];

    private readonly TermRarity rarity = TermRarity.Of(Texts.Select(SignalTerms.Of));

    [Fact]
    public void The_same_words_theme_and_place_today_score_one() =>
        Assert.Equal(1, Score(Texts[0], Texts[0], sameTheme: true, Nearness.SameSpot, 0), 6);

    [Fact]
    public void Nothing_in_common_scores_zero_however_near() =>
        Assert.Equal(0, Score(Texts[0], Texts[3], sameTheme: true, Nearness.SameSpot, 0));

    [Fact]
    public void Theme_place_and_recency_each_add()
    {
        var plain = Score(Texts[2], Texts[4], sameTheme: false, Nearness.Elsewhere, 1_000);

        Assert.True(plain > 0);
        Assert.True(Score(Texts[2], Texts[4], true, Nearness.Elsewhere, 1_000) > plain);
        Assert.True(Score(Texts[2], Texts[4], false, Nearness.Elsewhere, 10) > plain);
        var byNearness = Enum.GetValues<Nearness>().Select(n => Score(Texts[2], Texts[4], false, n, 10)).ToList();
        Assert.Equal(byNearness.Order(), byNearness);
        Assert.Equal(byNearness.Count, byNearness.Distinct().Count());
    }

    [Fact]
    public void A_rare_word_in_common_counts_for_more_than_a_common_one()
    {
        var counted = new TermRarity(new Dictionary<string, int> { ["kind"] = 900, ["lekkage"] = 2, ["x"] = 10, ["y"] = 10 }, 1_000);
        var likeness = new SignalLikeness(counted, ["kind", "lekkage"]);

        Assert.True(likeness.Score(new(["lekkage", "x"], false, Nearness.Elsewhere, 0)) > likeness.Score(new(["kind", "y"], false, Nearness.Elsewhere, 0)));
        Assert.Equal(["lekkage", "x"], counted.Rarest(["kind", "lekkage", "x"], 2));
    }

    [Theory]
    [InlineData("Muziek in Osdorp", "muziek")]
    [InlineData("Gezellig zitten in het Sloterpark", "gezellig park")]
    [InlineData("In de Papiercontainer zit brand", "papier container brand")]
    [InlineData("ALLES IN HOOFDLETTERS OVER AFVAL", "hoofdletter afval")]
    [InlineData("Osdorp. Stadsdeel. Sloten.", "osdorp stadsdeel slot")]
    public void Names_of_places_are_left_out_of_the_terms(string text, string terms) =>
        Assert.Equal(terms.Split(' '), SignalTerms.Of(text));

    [Theory]
    [InlineData("senioren", "ouderen")]
    [InlineData("troep", "vuilnis")]
    [InlineData("jeugd", "jongeren")]
    [InlineData("trottoir", "stoepen")]
    public void Words_of_one_meaning_become_one_term(string one, string other) =>
        Assert.Equal(SignalTerms.Of(one)[0], SignalTerms.Of(other)[0]);

    [Fact]
    public void A_very_long_text_gives_a_bounded_number_of_terms()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"woord{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}x"));

        Assert.Equal(SignalTerms.Most, SignalTerms.Of(text).Count);
        Assert.All(SignalTerms.Of(text), t => Assert.True(t.Length <= SignalTerms.LongestTerm));
    }

    private double Score(string text, string other, bool sameTheme, Nearness nearness, int daysAgo) =>
        new SignalLikeness(rarity, SignalTerms.Of(text)).Score(new(SignalTerms.Of(other), sameTheme, nearness, daysAgo));
}
