using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.PartnerPage;

public abstract class PartnerPageTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_writes_down_a_partner_and_somebody_there()
    {
        var worker = await house.Given.AWorker();
        var partner = await (await worker.Get("/partners/nieuw")).Fill("Naam", "Woningstichting De Kade").Press("Bewaar de partner");
        Assert.Equal("Woningstichting De Kade", partner.Heading);

        var form = (await partner.Follow("Schrijf iemand op")).Fill("Naam", "Bas Vervoort").Fill("Functie", "wijkbeheerder").Fill("E-mailadres", "bas@dekade.test");
        var after = await form.Press("Bewaar");

        var line = Assert.Single(after.ShouldHaveNoErrors().Texts(".partner-people > li"));
        Assert.Contains("Bas Vervoort", line, StringComparison.Ordinal);
        var gone = await (await after.Follow("Verander Bas Vervoort")).Fill("Werkt daar tot en met", "09-03-2026").Press("Bewaar");
        Assert.Empty(gone.ShouldHaveNoErrors().All(".partner-people > li"));
    }

    [Fact]
    public async Task Same_form_sent_twice_is_one_partner()
    {
        var worker = await house.Given.AWorker();
        var form = (await worker.Get("/partners/nieuw")).Fill("Naam", "Basisschool De Brug");

        (await worker.Browser.Send(form.Request("Bewaar de partner"))).ShouldHaveNoErrors();
        (await worker.Browser.Send(form.Request("Bewaar de partner"))).ShouldHaveNoErrors();

        Assert.Equal(1, await house.Inside().Read(db => db.Set<Partner>().CountAsync(partner => partner.Name == "Basisschool De Brug", Ct)));
    }

    [Fact]
    public async Task Person_of_another_partner_is_not_found_here()
    {
        var worker = await house.Given.AWorker();
        var here = await house.Given.APartner("Partner Hier");
        var there = await house.Given.APartner("Partner Daar");
        var person = new PartnerPerson { Id = PartnerPersonId.New(), PartnerId = there, Name = "Ingrid", Function = "gebiedsmanager" };
        await house.Inside().Add(person);

        (await worker.Get($"/partners/{here.Value}/mensen?persoon={person.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/partners/{there.Value}/mensen?persoon={person.Id.Value}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Empty_form_tells_all_mistakes()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner("Partner Leeg");

        var page = await (await worker.Get($"/partners/{partner.Value}/mensen")).Fill("E-mailadres", "geen").Press("Bewaar");

        Assert.Equal(3, page.Errors.Count);
    }

    public sealed class OnSqlite(SqliteHouse house) : PartnerPageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PartnerPageTests(house), IClassFixture<PostgresHouse>;
}
