using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Ui;

/// <summary>A form that comes back: all messages at once, typed text kept, every message leads to its field.</summary>
public abstract class FormFieldTests(TestHouse house)
{
    private const string Idea = "1. Wat is uw idee?";

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var page = await (await house.Visitor().Get("/bouwdoos")).Fill(Idea, "").Press("Stuur mijn idee");

        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("alert", page.One(".error-summary").GetAttribute("role"));
        Assert.Equal(
        [
            "Schrijf op wat u zou willen", "Zeg voor welke plek uw idee is", "Vul dit in", "Kies een wijk", "Kies een antwoord",
            "Kies minstens één ding", "Kies hoeveel mensen", "Zonder ja kunnen wij u niet bellen",
        ], page.Errors);
    }

    [Fact]
    public async Task Every_message_of_the_summary_leads_to_a_control_that_says_the_same()
    {
        var page = await (await house.Visitor().Get("/bouwdoos")).Fill(Idea, "").Press("Stuur mijn idee");

        foreach (var link in page.All(".error-summary a"))
        {
            var control = page.One(link.GetAttribute("href")!);
            Assert.Contains(control.LocalName, new[] { "input", "select", "textarea" });
            Assert.Contains(Page.Text(link), Page.Text(control.Closest(".field--wrong")!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_typed_and_chosen_is_kept()
    {
        var form = (await house.Visitor().Get("/bouwdoos")).Fill(Idea, "<b>Een kast</b>\n& \"speelgoed\"").Fill("4. Wanneer?", "32-13-2026")
            .Fill("5. In welke wijk?", "Kruidenwijk").Choose("4-7").Choose("Mensen: buren vragen, praten").Choose("Kracht").Choose("Wens");

        var page = await form.Press("Stuur mijn idee");

        Assert.Equal("<b>Een kast</b>\n& \"speelgoed\"", page.One("textarea").TextContent.ReplaceLineEndings("\n"));
        Assert.Single(page.All("input[value='32-13-2026']"));
        Assert.Contains("‘32-13-2026’ kunnen wij niet lezen. Schrijf het anders", page.Errors);
        Assert.Equal("Kruidenwijk", Page.Text(page.One("option[selected]")));
        Assert.Equal(["mensen", "4-7", "kracht", "wens"], page.All("input[checked]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Hint_and_message_are_read_with_the_field()
    {
        var page = await (await house.Visitor().Get("/bouwdoos")).Fill(Idea, "").Press("Stuur mijn idee");

        var described = page.One("textarea").GetAttribute("aria-describedby")!.Split(' ').Select(id => Page.Text(page.One("#" + id)));

        Assert.Equal(["Een paar woorden is genoeg.", "Fout: Schrijf op wat u zou willen"], described);
        Assert.Equal("true", page.One("textarea").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_fresh_form_shows_no_errors()
    {
        var page = (await house.Visitor().Get("/bouwdoos")).ShouldHaveNoErrors();

        Assert.Empty(page.All("[aria-invalid], .field--wrong"));
        Assert.StartsWith("Bouwdoos - ", page.Title, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteHouse house) : FormFieldTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FormFieldTests(house), IClassFixture<PostgresHouse>;
}
