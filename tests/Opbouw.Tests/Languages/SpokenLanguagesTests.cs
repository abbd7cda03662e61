using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Languages;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Languages;

/// <summary>Public pages in the languages that the house speaks: complete, kept from page to page, and honest about what is Dutch.</summary>
public sealed class SpokenLanguagesTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    /// <summary>What people and organisations are called, and what they wrote.</summary>
    private static readonly string[] NamesAndWords = ["Samira", "Welzijn", "‘Ik luister eerst.’", "A", "security.txt", "Kanarie.", "De donkere bushalte", "Nederlands", "wijk", "Een geveltuin voor elk huis", "Wij willen overal planten.", "Ik sjouw graag tegels in een tuin", "Wie helpt tegels sjouwen in de tuin?", "Kom je zaterdag helpen?", "Een kanariedoos met een theepot.", "Iets doen met buren."];

    public static TheoryData<string> Others => [.. SpokenLanguages.All.Where(language => !language.IsDutch).Select(language => language.Code)];

    [Theory, MemberData(nameof(Others))]
    public async Task Entrances_say_nothing_in_Dutch_but_names(string code)
    {
        var pages = await new SpokenPages(house, SpokenLanguages.Find(code)!).Entrances();

        Assert.All(pages.All, page => Assert.Equal((code, code == "ar" ? "rtl" : "ltr"), (page.One("html").GetAttribute("lang"), page.One("html").GetAttribute("dir"))));
        Said(await StillDutch(pages));
    }

    [Fact]
    public async Task English_speaks_all_public_pages()
    {
        var pages = await new SpokenPages(house, SpokenLanguages.English).TheRest();

        Said(await StillDutch(pages));
    }

    [Fact]
    public void Four_lists_hold_the_same_sentences_at_most_160_and_English_has_them_all()
    {
        var lists = LanguageReaders.ToRead.Select(WordList.Of).ToList();

        Assert.Equal(4, lists.Count);
        Assert.All(lists, list => Assert.InRange(list.Count, 100, 160));
        Assert.All(lists, list => Assert.Equal(lists[0].Sentences.Order(StringComparer.Ordinal), list.Sentences.Order(StringComparer.Ordinal)));
        Assert.Empty(lists[0].Sentences.Except(WordList.Of(SpokenLanguages.English).Sentences));
    }

    [Theory]
    [InlineData("en", "Bel 036 000 00 21", "Call 036 000 00 21")]
    [InlineData("en", "Samira werkt op maandag en dinsdag.", "Samira works on Monday and Tuesday.")]
    [InlineData("en", "dinsdag 3 maart, van 10 tot 10.45 uur", "Tuesday 3 March, from 10 to 10.45")]
    [InlineData("en", "In 1353 liggen 3 wijken. Welke is de uwe?", "There are 3 quarters in 1353. Which one is yours?")]
    [InlineData("pl", "Op maandag 16 maart. U hoeft geen account te hebben.", "poniedziałek 16 marca. Nie potrzebujesz konta.")]
    [InlineData("uk", "Terug", "Назад")]
    [InlineData("en", "De lamp is stuk", null)]
    [InlineData("en", "van", null)]
    public void Sentence_with_names_days_and_numbers_is_found(string code, string dutch, string? other) => Assert.Equal(other, WordList.Of(SpokenLanguages.Find(code)!).Find(dutch));

    [Fact]
    public void Numbers_keep_their_order_among_letters_that_run_from_right_to_left()
    {
        var arabic = SpokenLanguages.Find("ar")!;
        Assert.Equal("اتصل بـ \u2068036 000 00 21\u2069", WordList.Of(arabic).Find("Bel 036 000 00 21"));

        var page = PageInLanguage.Of("<body><p>Is er nu gevaar? Bel <a href='tel:09008844'>0900-8844</a></p></body>", arabic);

        Assert.Contains("<a href=\"tel:09008844\" dir=\"ltr\">0900-8844</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_in_the_list_says_that_it_is_Dutch_and_what_has_a_language_is_left_alone()
    {
        var page = PageInLanguage.Of("<html lang=nl><body><main><p>Planten <a href='/zeg-het'>Terug</a></p><p lang=de>Terug</p><textarea>Terug</textarea><a href='/beheer'>Terug</a><a href='/privacy' hreflang=nl>Terug</a></main></body></html>", SpokenLanguages.English);

        Assert.Contains("<span lang=\"nl\">Planten </span><a href=\"/en/zeg-het\">Back</a>", page, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"de\">Terug</p><textarea>Terug</textarea><a href=\"/beheer\">Back</a><a href=\"/privacy\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_goes_along_through_a_form_and_to_the_page_after_it()
    {
        var card = await house.Given.AWorkerCard(await house.Given.AWorker());
        var form = await house.Visitor().Get($"/tr/bel-mij/{card}");
        Assert.Equal("Samira sizi arar", form.Heading);

        var asked = await form.Fill("Adınız nedir?", "Fatma").Fill("Telefon numaranız", "06 12 34 56 78").Choose("Evet, olur.").Press("Aranmak iste");

        Assert.StartsWith("/tr/bel-mij/", asked.Path, StringComparison.Ordinal);
        Assert.Equal("Sorunuz bize ulaştı", asked.Heading);
    }

    [Fact]
    public async Task Page_that_does_not_speak_a_language_is_shown_in_Dutch_and_kept_pages_do_not_mix()
    {
        Assert.Equal("/privacy", (await house.Visitor().Get("/ar/privacy")).Path);
        Assert.Equal("What do we write down about you?", (await house.Visitor().Get("/en/privacy")).Heading);
        Assert.Equal("Wat schrijven wij op over u?", (await house.Visitor().Get("/privacy")).Heading);
        Assert.Equal("What do we write down about you?", (await house.Visitor().Get("/en/privacy")).Heading);
        Assert.Equal((await house.Visitor().Get("/privacy")).All("link[rel=stylesheet], script[src]").Select(File), (await house.Visitor().Get("/en/privacy")).All("link[rel=stylesheet], script[src]").Select(File));
        Assert.Equal("This page is not there", (await house.Visitor().Get("/en/kennismaken/abcdefgh")).ShouldBe(HttpStatusCode.NotFound).Heading);
        (await house.Visitor().Get("/de/privacy")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_of_editors_in_English_has_English_around_it()
    {
        var page = await house.Visitor().Get("/en/over");

        Assert.Equal("en", page.One("html").GetAttribute("lang"));
        Assert.Contains("Read aloud", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("article [lang='nl']"), element => element.TextContent.Length > 0);
    }

    [Fact]
    public async Task Each_page_says_that_nobody_read_the_translation_until_the_organisation_names_somebody()
    {
        const string unread = "Tego tłumaczenia nikt jeszcze nie sprawdził";
        Assert.Contains(unread, (await house.Visitor().Get("/pl/kaart")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody checked", (await house.Visitor().Get("/en/kaart")).Html, StringComparison.Ordinal);
        var form = await (await house.Given.Somebody(RoleCodes.Administrator)).Get("/instellingen/talen/veranderen");

        var kept = await form.Fill("Wie las Pools na?", "Kanarielezer").Fill("Waarom", "Nagelezen in de buurtkamer").Press("Bewaar");

        Assert.Contains("Kanarielezer", kept.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        var page = await house.Visitor().Get("/pl/kaart");
        Assert.DoesNotContain(unread, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarielezer", page.Html, StringComparison.Ordinal);
        Assert.Contains("Bu çeviri henüz kontrol edilmedi", (await house.Visitor().Get("/tr/kaart")).Html, StringComparison.Ordinal);
    }

    private static string? File(AngleSharp.Dom.IElement element) => element.GetAttribute("href") ?? element.GetAttribute("src");

    private static void Said(IEnumerable<string> dutch) => Assert.True(!dutch.Any(), $"Still Dutch:\n  {string.Join("\n  ", dutch)}");

    private async Task<IEnumerable<string>> StillDutch(SpokenPages pages)
    {
        var names = await house.Inside().Read(async db => (await db.Set<Area>().Select(area => area.Name).ToListAsync()).Concat(await db.Set<Opbouw.People.Team>().Select(team => team.Name).ToListAsync())
            .Concat(await db.Set<Opbouw.FieldWork.FindSpot>().IgnoreQueryFilters().Select(spot => spot.Name).ToListAsync()).Concat(await db.Set<Opbouw.Activities.MeetingSlot>().Select(slot => slot.Place).ToListAsync()).ToHashSet());
        return pages.Dutch().Where(said => !names.Contains(said) && !NamesAndWords.Contains(said) && !said.StartsWith("Kanarie", StringComparison.Ordinal) && !said.EndsWith("-thuis", StringComparison.Ordinal));
    }
}
