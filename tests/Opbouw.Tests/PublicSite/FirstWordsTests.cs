using Opbouw.PublicSite;

namespace Opbouw.Tests.PublicSite;

public sealed class FirstWordsTests
{
    private const string Answer = "Wij plaatsen zes lampen langs het pad. De lampen gaan zachter branden na 23.30 uur, voor de vleermuizen. In maart zijn ze klaar.";

    [Fact]
    public void A_short_text_stays_as_it_is() => Assert.Equal("Doen we.", FirstWords.Of("Doen we.", 40));

    [Fact]
    public void Whole_sentences_are_kept_as_long_as_they_fit() => Assert.Equal(
        "Wij plaatsen zes lampen langs het pad. De lampen gaan zachter branden na 23.30 uur, voor de vleermuizen.", FirstWords.Of(Answer, 110));

    [Fact]
    public void A_stop_inside_a_figure_ends_no_sentence() => Assert.Equal("Wij plaatsen zes lampen langs het pad.", FirstWords.Of(Answer, 78));

    [Fact]
    public void A_long_sentence_ends_after_a_whole_word() => Assert.Equal("Wij plaatsen zes …", FirstWords.Of(Answer, 20));

    [Fact]
    public void A_text_without_spaces_is_cut() => Assert.Equal(new string('a', 20) + " …", FirstWords.Of(new string('a', 300), 20));

    [Fact]
    public void Lines_become_one_line() => Assert.Equal("Ja. Dat doen we.", FirstWords.Of("Ja.\r\n\r\n  Dat doen we.", 40));
}
