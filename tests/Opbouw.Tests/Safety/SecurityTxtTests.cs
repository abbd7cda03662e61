using System.Globalization;
using System.Net;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Safety;

/// <summary>Who found a hole knows whom to tell, at each organisation its own, and never reads a date that has passed.</summary>
public abstract class SecurityTxtTests(TestHouse house)
{
    [Fact]
    public async Task It_says_whom_to_tell_until_when_and_in_which_languages()
    {
        var (page, lines) = await Read();

        page.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("text/plain; charset=utf-8", page.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal("nl, en", lines["Preferred-Languages"]);
        Assert.Matches("^(mailto:|https://)", lines["Contact"]);
        Assert.EndsWith("/.well-known/security.txt", lines["Canonical"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor().Get(new Uri(lines["Policy"]).AbsolutePath)).Status);
    }

    [Fact]
    public async Task It_never_expires()
    {
        var before = Ends((await Read()).Lines);
        Assert.InRange(before - house.Clock.GetUtcNow(), TimeSpan.FromDays(30), TimeSpan.FromDays(364));

        house.Clock.Advance(TimeSpan.FromDays(200));

        Assert.InRange(Ends((await Read()).Lines) - house.Clock.GetUtcNow(), TimeSpan.FromDays(30), TimeSpan.FromDays(364));

        static DateTimeOffset Ends(Dictionary<string, string> lines) => DateTimeOffset.Parse(lines["Expires"], CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Each_organisation_names_its_own()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        (await (await admin.Get("/instellingen/veiligheid/veranderen")).Fill("Waar meldt iemand een lek in de site?", "lek@welzijn.example").Fill("Waarom", "Een eigen adres").Press("Bewaar de keuze")).ShouldHaveNoErrors();

        Assert.Equal("mailto:lek@welzijn.example", (await Read()).Lines["Contact"]);
        Assert.DoesNotContain("lek@welzijn.example", (await house.Visitor(house.Neighbour).Get("/.well-known/security.txt")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geen adres"), InlineData("http://onveilig.example"), InlineData("a@b.example, c@d.example"), InlineData("Naam <a@b.example>")]
    public async Task What_is_no_address_is_refused(string contact)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await (await admin.Get("/instellingen/veiligheid/veranderen")).Fill("Waar meldt iemand een lek in de site?", contact).Fill("Waarom", "Proef").Press("Bewaar de keuze");

        Assert.Contains("mailadres", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    private async Task<(Page Page, Dictionary<string, string> Lines)> Read()
    {
        var page = await house.Visitor().Get("/.well-known/security.txt");
        return (page, page.Html.Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#').Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1].Trim()));
    }

    public sealed class OnSqlite(SqliteHouse house) : SecurityTxtTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SecurityTxtTests(house), IClassFixture<PostgresHouse>;
}
