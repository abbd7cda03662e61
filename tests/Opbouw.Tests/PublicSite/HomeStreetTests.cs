using System.Net;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.PublicSite;

/// <summary>One house is one question; the light goes on when the answer was told where it was heard.</summary>
public abstract class HomeStreetTests(TestHouse house)
{
    [Fact]
    public async Task A_house_lights_up_when_the_answer_is_told_in_the_street()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner("Woningstichting Het Nest");
        var atPartner = await house.Given.APartnerPerson(partner);
        var asked = await house.Given.AQuestion(worker, partner);
        await house.Given.AQuestion(worker, await house.Given.APartner());

        Assert.Equal("Rij van 2 huizen. Nergens brandt licht.", await Street());
        await (await atPartner.Get($"/vragen/{asked.Value}")).FormWith("Geef dit antwoord").Choose("Nee, want")
            .Fill("Uw antwoord aan de bewoners", "Er is geen plek voor lampen.").Press("Geef dit antwoord");
        Assert.Equal("Rij van 2 huizen. Nergens brandt licht.", await Street());
        await (await worker.Get("/terugvertellen")).Fill("Hoeveel mensen hoorden het?", "9").Press("Ik heb het verteld");

        Assert.Equal("Rij van 2 huizen. In 1 huis brandt licht.", await Street());
        var home = await house.Visitor().Get("/");
        Assert.Equal(["Nee, want"], home.Texts(".stamp"));
        Assert.Contains("Er is geen plek voor lampen.", Page.Text(home.One(".section--band .ledger")), StringComparison.Ordinal);
        (await home.Follow(Page.Text(home.One(".section--band h3")))).ShouldBe(HttpStatusCode.OK);
        Assert.Empty((await house.Visitor(house.Neighbour).Get("/")).All(".street"));
    }

    private async Task<string?> Street() => (await house.Visitor().Get("/")).One(".street").GetAttribute("aria-label");

    public sealed class OnSqlite(SqliteHouse house) : HomeStreetTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HomeStreetTests(house), IClassFixture<PostgresHouse>;
}
