using System.Net;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People;

/// <summary>The simple view: from a drawing to somebody to call, or to one question, with one choice on each screen.</summary>
public abstract class SimpleViewTests(TestHouse house)
{
    [Fact]
    public async Task Three_presses_lead_to_somebody_to_call()
    {
        await house.Given.AWorkerIn("Stedenwijk");

        var found = await (await (await (await house.Visitor().Get("/eenvoudig")).Follow("Iemand bellen")).Follow("Almere Stad")).Follow("Stedenwijk");

        Assert.Equal("Dit is Samira", found.Heading);
        Assert.Equal("tel:+31360000021", found.One("a[href^='tel:']").GetAttribute("href"));
        Assert.Empty(found.All("nav.nav, footer, form"));
        Assert.Equal("Samira belt u", (await found.Follow("Laat mij bellen")).Heading);
    }

    [Fact]
    public async Task Who_wants_to_say_something_chose_the_quarter_already_and_is_asked_one_thing()
    {
        await house.Given.AWorkerIn("Filmwijk");
        var page = await (await (await (await house.Visitor().Get("/eenvoudig")).Follow("Iets zeggen")).Follow("Almere Stad")).Follow("Filmwijk");
        Assert.Empty(page.All("main select"));

        var said = await page.Fill("Wat wilt u zeggen?", "Een bankje bij de sloot.").Press("Verstuur");

        Assert.Equal("Dank u wel. Wij hebben het.", said.ShouldHaveNoErrors().Heading);
    }

    [Fact]
    public async Task Where_nobody_works_there_is_the_number_of_the_organisation_and_a_code_of_nowhere_is_not_found()
    {
        Assert.Equal("Bel ons", (await (await (await house.Visitor().Get("/eenvoudig/wijk?doel=bellen")).Follow("Almere Haven")).Follow("De Werven")).Heading);
        (await house.Visitor().Get("/eenvoudig/wijk/WK999999")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal("Waar woont u?", (await house.Visitor().Get("/eenvoudig/wijk?doel=iets&deel=nergens")).Heading);
    }

    public sealed class OnSqlite(SqliteHouse house) : SimpleViewTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SimpleViewTests(house), IClassFixture<PostgresHouse>;
}
