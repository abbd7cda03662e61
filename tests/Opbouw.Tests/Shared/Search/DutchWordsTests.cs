using Opbouw.Shared.Search;

namespace Opbouw.Tests.Shared.Search;

public sealed class DutchWordsTests
{
    [Theory]
    [InlineData("fiets", "fietsen")]
    [InlineData("fiets", "Fietsers")]
    [InlineData("huis", "huizen")]
    [InlineData("straat", "straten")]
    [InlineData("stad", "steden")]
    [InlineData("weg", "wegen")]
    [InlineData("dag", "dagen")]
    [InlineData("pad", "paden")]
    [InlineData("groen", "groene")]
    [InlineData("eenzaam", "eenzame")]
    [InlineData("eenzaam", "eenzaamheid")]
    [InlineData("veilig", "veiligheid")]
    [InlineData("gevaarlijk", "gevaarlijke")]
    [InlineData("vies", "vieze")]
    [InlineData("bankje", "banken")]
    [InlineData("auto", "auto's")]
    [InlineData("auto", "auto’s")]
    [InlineData("café", "CAFE")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("lijn", "lyn")]
    [InlineData("ĳsbaan", "IJsbaan")]
    [InlineData("oversteken", "oversteek")]
    [InlineData("tegel", "tegels")]
    [InlineData("kind", "kinderen")]
    [InlineData("speelt", "spelen")]
    [InlineData("reünie", "reunie")]
    public void Two_forms_of_one_word_meet(string one, string other) =>
        Assert.Equal(DutchWords.Terms(one), DutchWords.Terms(other));

    [Theory]
    [InlineData("bus", "buurt")]
    [InlineData("bom", "boom")]
    [InlineData("bos", "boos")]
    [InlineData("veilig", "onveilig")]
    [InlineData("school", "schoon")]
    [InlineData("markt", "merk")]
    [InlineData("ouders", "ouderen")]
    public void Different_words_stay_apart(string one, string other) =>
        Assert.NotEqual(DutchWords.Terms(one), DutchWords.Terms(other));

    [Fact]
    public void Stop_words_figures_and_signs_are_left_out() =>
        Assert.Equal(["bus", "rotond"], DutchWords.Terms("De 2 bussen (lijn-22?) staan er niet bij de rotonde! 1383").Where(t => t != "lyn"));

    [Fact]
    public void A_word_comes_once_in_the_order_of_the_text() =>
        Assert.Equal(["tuin", "hek"], DutchWords.Terms("Tuin, hek en tuinen: hekken."));

    [Fact]
    public void A_quoted_word_is_the_word_without_its_quotes() =>
        Assert.Equal(DutchWords.Terms("speeltuin"), DutchWords.Terms("'speeltuin'"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂🙂 \ud83d \udc00 \0")]
    public void A_text_without_words_gives_no_terms(string text) => Assert.Empty(DutchWords.Terms(text));

    [Fact]
    public void A_compound_gives_its_parts_when_asked()
    {
        var terms = DutchWords.TermsWithParts("papiercontainers");

        Assert.Contains("container", terms);
        Assert.Contains("papier", terms);
        Assert.Single(DutchWords.Terms("papiercontainers"));
    }

    [Fact]
    public void A_word_that_only_ends_like_a_part_is_not_cut() =>
        Assert.Equal(["fontein"], DutchWords.TermsWithParts("fontein"));

    [Fact]
    public void A_text_of_many_words_keeps_each_stem_once()
    {
        var letters = "abcdefghijklm";
        var words = letters.SelectMany(a => letters.Select(b => $"{a}o{b}ka")).ToList();

        var terms = DutchWords.Terms(string.Join(' ', words.Concat(words)));

        Assert.Equal(terms.Distinct().Count(), terms.Count);
        Assert.True(terms.Count > 48);
    }

    [Fact]
    public void Many_threads_find_the_same_stems()
    {
        var texts = Enumerable.Range(0, 400).Select(i => $"veiligheid oversteekplaats wandelingen bewonersgroep{(char)('a' + i % 26)}en gezelligheid").ToArray();
        var expected = texts.Select(t => string.Join(' ', DutchWords.Terms(t))).ToArray();
        var found = new string[texts.Length];

        Parallel.For(0, texts.Length, i => found[i] = string.Join(' ', DutchWords.Terms(texts[i])));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_known_text_costs_little_memory()
    {
        const string text = "De kinderen steken hier over bij de rotonde en de auto's rijden veel te hard, zeggen de moeders bij de school.";
        DutchWords.Terms(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) DutchWords.Terms(text);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        // The list and its one array; the stems are remembered.
        Assert.True(each < 400, $"{each} bytes per text");
    }
}
