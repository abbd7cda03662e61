using Opbouw.PublicSite;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;
using SkiaSharp;

namespace Opbouw.Tests.PublicSite;

/// <summary>What a page is built of: each kind of piece asks what it needs, shows it, and does no harm.</summary>
public abstract class SitePiecesTests(TestHouse house)
{
    [Fact]
    public async Task Script_in_text_titles_and_links_does_nothing()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        const string Evil = """
            <script>alert(1)</script> <img src=x onerror=alert(2)> [klik](javascript:alert(3)) [data](data:text/html,x) <javascript:alert(4)>
            ![foto](https://voorbeeld.example/x.png) [goed](/over) [ook goed](https://voorbeeld.example/a) [dubbel](//voorbeeld.example) [plaats](vbscript:x)
            """;
        await (await editor.Get(address.Desk + "/stuk/moes01")).Fill("Kop erboven", "<script>alert(5)</script>").Fill("Tekst", Evil).Press("Bewaar dit stuk");
        await (await editor.Get(address.Desk)).Fill("Titel", "<b onclick=alert(6)>Hoi</b>").Press("Bewaar titel en begin");

        var page = await editor.Get(address.Desk + "/nakijken");

        var site = page.One(".site");
        Assert.Empty(site.QuerySelectorAll("script, img, b, [onerror], [onclick]"));
        Assert.Equal(["/over", "https://voorbeeld.example/a"], site.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("<script>alert(5)</script>", site.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_is_asked_for_in_words_and_served_in_three_sizes()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        var form = await editor.Get(address.Desk + "/stuk/nieuw?soort=foto");
        var without = await form.FormWith("Bewaar dit stuk").Press("Bewaar dit stuk");
        Assert.Equal(2, without.Errors.Count);
        var broken = await without.FormWith("Bewaar dit stuk").Attach("Foto", "foto.jpg", [1, 2, 3]).Fill("Wat is er te zien?", "Vier buren").Press("Bewaar dit stuk");
        Assert.Contains("kunnen wij niet lezen", Assert.Single(broken.Errors), StringComparison.Ordinal);

        (await broken.FormWith("Bewaar dit stuk").Attach("Foto", "foto.jpg", Photo.Sideways(2400, 1800)).Press("Bewaar dit stuk")).ShouldHaveNoErrors();
        var picture = (await editor.Get(address.Desk + "/nakijken")).One(".picture img");

        Assert.Equal("Vier buren", picture.GetAttribute("alt"));
        var addresses = picture.GetAttribute("srcset")!.Split(", ").Select(one => one.Split(' ')[0]).ToList();
        var widths = new List<int>();
        foreach (var one in addresses)
        {
            using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, one));
            using var read = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            widths.Add(read.Width);
        }

        Assert.Equal([480, 960, 1500], widths);
    }

    [Fact]
    public async Task Each_kind_of_piece_asks_what_it_needs_and_shows_it()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);

        var quote = await Piece(editor, address, "citaat", form => form.Fill("In welk jaar?", "3026"), errors: 4);
        await quote.FormWith("Bewaar dit stuk").Fill("Wat iemand zei", "Het is hier fijn.").Fill("Wie zei het?", "Een buur").Fill("Waar?", "op het plein").Fill("In welk jaar?", "2025").Press("Bewaar dit stuk");
        var figures = await Piece(editor, address, "cijfers", form => form.Fill("Cijfers", "twaalf buurtkamers"), errors: 1);
        await figures.FormWith("Bewaar dit stuk").Fill("Cijfers", "12 | buurtkamers | jaarverslag | 2025\n3 | bankjes | jaarverslag | 2024").Press("Bewaar dit stuk");
        var button = await Piece(editor, address, "knop", form => form.Fill("Wat staat er op de knop?", "Druk").Fill("Waar gaat de knop heen?", "javascript:alert(1)"), errors: 1);
        await button.FormWith("Bewaar dit stuk").Fill("Waar gaat de knop heen?", "/mijn-buurt").Press("Bewaar dit stuk");
        var part = await Piece(editor, address, "onderdeel", form => form, errors: 1);
        await part.FormWith("Bewaar dit stuk").Choose("Zes rollen en drie plekken").Press("Bewaar dit stuk");

        var page = await editor.Get(address.Desk + "/nakijken");
        Assert.Equal("Een buur. op het plein, 2025", Page.Text(page.One(".quote figcaption")));
        Assert.Equal(["12", "3"], page.Texts(".numbers dd"));
        Assert.Equal("/mijn-buurt", page.One(".site a.button").GetAttribute("href"));
        Assert.Equal(6, page.All(".roles li").Count);
    }

    [Fact]
    public async Task Links_that_lead_nowhere_are_told_to_the_editors()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        await (await editor.Get(address.Desk + "/stuk/moes01")).Fill("Tekst", "[a](/mijn-opbouwwerker) [b](/over/taken) [c](/over/is-er-niet) [d](/is-er-ook-niet)").Press("Bewaar dit stuk");

        var page = await editor.Get(address.Desk + "/nakijken");

        Assert.Contains("/over/is-er-niet", page.Html[page.Html.IndexOf("Dit klopt niet", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(2, page.All("section:has(#fouten) h3").Count);
    }

    private static async Task<Page> Piece(Person editor, SiteAddress address, string kind, Func<Form, Form> fill, int errors)
    {
        var page = await fill((await editor.Get($"{address.Desk}/stuk/nieuw?soort={kind}")).FormWith("Bewaar dit stuk")).Press("Bewaar dit stuk");
        Assert.Equal(errors, page.Errors.Count);
        return page;
    }

    public sealed class OnSqlite(SqliteHouse house) : SitePiecesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SitePiecesTests(house), IClassFixture<PostgresHouse>;
}
