using CsCheck;
using Opbouw.Editing.Reading;
using Opbouw.PublicSite;

namespace Opbouw.Tests.PublicSite;

/// <summary>The words of a page as they are kept, and how they read.</summary>
public sealed class SiteTextTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.String[Gen.Char["ab :\\|#-*[]()é"], 0, 30], Gen.Const("::: citaat kwaad1"), Gen.Const("\\::: tekst"), Gen.Const("wie: een ander"), Gen.Const(":::"), Gen.Const("titel: x"));

    private static readonly Gen<string?> Fact = Line.Select(line => line.Trim() is { Length: > 0 } words ? words : null);

    private static readonly Gen<SiteBlock> Block = Gen.Select(Gen.Enum<BlockKind>(), Line.Array[0, 8], Fact, Fact, Gen.Int[1900, 2100]).Select((kind, lines, heading, who, year) =>
        new SiteBlock(SiteText.NewBlockId(), kind) { Text = string.Join('\n', lines).Trim('\n'), Heading = heading, Who = who, Source = heading, Year = year, Alt = who, Link = heading, LinkText = who, Part = heading });

    [Fact]
    public void What_is_written_is_read_back_whatever_it_says() => Block.List[0, 6].Sample(blocks => Assert.Equal(blocks, SiteText.ReadBlocks(SiteText.Write(blocks))));

    [Theory]
    [InlineData("Wie betaalt ons, wie beslist?", "wie-betaalt-ons-wie-beslist")]
    [InlineData("  Één café in Wörden!  ", "een-cafe-in-worden")]
    [InlineData("../../inloggen", "inloggen")]
    [InlineData("<script>", "script")]
    [InlineData("中文", null)]
    [InlineData("Voorpagina", null)]
    public void Title_becomes_an_address(string title, string? name) => Assert.Equal(name, SiteAddress.NameOf(title));

    [Theory]
    [InlineData("over", "uitgangspunten", "nl", "/over/uitgangspunten")]
    [InlineData("voor-netwerkpartners", null, "en", "/en/voor-netwerkpartners")]
    [InlineData("over", "Hoofdletter", "nl", null)]
    [InlineData("over", "a--b", "nl", null)]
    [InlineData("inloggen", null, "nl", null)]
    [InlineData("over", null, "xx", null)]
    public void Only_addresses_that_can_be(string section, string? name, string language, string? address) => Assert.Equal(address, SiteAddress.Of(section, name, language)?.Public);

    [Theory]
    [InlineData("boom", 1), InlineData("buurt", 1), InlineData("lezen", 2), InlineData("zeeën", 2), InlineData("opbouwwerker", 4), InlineData("koffie", 2), InlineData("ruimte", 2), InlineData("tv", 1)]
    public void Syllables_are_groups_of_vowels(string word, int syllables) => Assert.Equal(syllables, ReadingAdvice.Syllables(word));

    [Fact]
    public void Score_is_that_of_Douma()
    {
        // Twenty words, two sentences, twenty syllables: 206.835 - 0.93 x 10 - 77 x 1.
        var advice = ReadingAdvice.Of("De boom staat in de tuin en de kat zit. De boom staat in de tuin en de kat zit.");

        Assert.Equal(120.535, advice.Score!.Value, 3);
        Assert.Empty(advice.Hints);
    }

    [Fact]
    public void Hard_text_is_told_what_could_be_easier()
    {
        var advice = ReadingAdvice.Of("""
            Teneinde de participatie van burgers te waarborgen wordt door de gemeente jaarlijks een informatiebijeenkomst georganiseerd waarbij alle belanghebbenden aanwezig dienen te zijn.
            De aanvraag wordt binnen zes weken behandeld.
            """);

        Assert.True(advice.Score < 45, $"{advice.Score}");
        Assert.Contains(advice.Hints, hint => hint is { Kind: HintKind.LongSentence });
        Assert.Contains(advice.Hints, hint => hint is { Kind: HintKind.HardWord, Words: "Teneinde", Better: "Liever: om" });
        Assert.Contains(advice.Hints, hint => hint is { Kind: HintKind.LongWord, Words: "informatiebijeenkomst" });
        Assert.Contains(advice.Hints, hint => hint is { Kind: HintKind.Passive, Words: "wordt … behandeld" });
    }

    public static TheoryData<string> FirstPages => [.. SeedFirstPages.All.Select(page => page.Address.Public)];

    [Theory, MemberData(nameof(FirstPages))]
    public void Pages_that_come_with_Opbouw_read_easily_and_keep_the_rules_for_editors(string address)
    {
        var (found, text) = SeedFirstPages.All.Single(page => page.Address.Public == address);

        Assert.InRange(text.Title.Length, 3, SiteText.TitleLength);
        Assert.InRange(text.Lead.Length, 10, SiteText.LeadLength);
        Assert.Equal(text.Blocks.Count, text.Blocks.DistinctBy(block => block.Id).Count());
        Assert.All(text.Blocks, block => Assert.InRange(block.Id.Length, 1, SiteBlock.IdLength));
        Assert.All(text.Blocks.Where(block => block.Kind == BlockKind.Quote), quote => Assert.True(quote is { Who: not null, Source: not null, Year: not null }));
        Assert.All(text.Blocks.Where(block => block.Kind == BlockKind.Action), action => Assert.True(action.LinkText is not null && SiteMarkdown.IsAllowed(action.Link)));
        if (found.Language != SiteLanguages.Dutch)
            return;
        var advice = ReadingAdvice.Of(SiteWords.Of(text));
        Assert.True(advice.Score >= 70, $"{address}: {advice.Score}");
        Assert.Equal([], advice.Hints.Where(hint => hint.Kind is HintKind.LongSentence or HintKind.Passive).Select(hint => $"{hint.Words} ({hint.Better})"));
    }
}
