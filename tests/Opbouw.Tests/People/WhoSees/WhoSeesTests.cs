using System.Net;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.WhoSees;

/// <summary>Who can see a record is asked of the filter that guards it.</summary>
[Trait("Kind", "Trust")]
public abstract class WhoSeesTests(TestHouse house)
{
    [Fact]
    public async Task Signal_is_seen_by_workers_of_the_team_and_by_nobody_else()
    {
        var worker = await house.Given.AWorker(name: "Anna Aalscholver");
        await house.Given.AWorker(worker.Team, "Bert Bonte Specht");
        await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team, name: "Lia Leider");
        await house.Given.AWorker(name: "Carla Ander Team");
        var signal = (await house.Given.ASignal(worker)).SignalId;

        var page = await (await worker.Browser.Get($"/signalen/{signal}")).Follow("Wie ziet dit?");

        Assert.Equal("Wie ziet dit signaal?", page.Heading);
        Assert.Contains(page.Texts("li b"), name => name == "Anna Aalscholver");
        Assert.Contains(page.Texts("li b"), name => name == "Bert Bonte Specht");
        Assert.DoesNotContain("Lia Leider", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Carla Ander Team", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_names_the_people_of_the_partner_it_is_for()
    {
        var partner = await house.Given.APartner("Stichting De Zwaan");
        await house.Given.APartnerPerson(partner, "Petra Partner");
        await house.Given.APartnerPerson(name: "Otto Ander");
        var worker = await house.Given.AWorker();
        var question = await house.Given.AQuestion(worker, partner);

        var page = await (await worker.Browser.Get($"/agendering/{question.Value}")).Follow("Wie ziet dit?");

        Assert.Contains(page.Texts("li b"), name => name == "Petra Partner");
        Assert.DoesNotContain("Otto Ander", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_contact_and_resident_are_told_with_their_circle()
    {
        var worker = await house.Given.AWorker(name: "Wies Waterhoen");
        await house.Given.AWorker(worker.Team, "Bram Buur");
        var contact = await house.Given.AContact(worker);
        var resident = await house.Given.AResident(worker, circle: Circle.Own);

        Assert.Contains("Wies Waterhoen", (await worker.Browser.Get($"/wie-ziet/contact/{contact.Id.Value}")).Texts("li b"));
        var page = await worker.Browser.Get($"/wie-ziet/bewoner/{resident.Value}");
        Assert.Equal(["Wies Waterhoen"], page.Texts("li b"));
        Assert.Contains(page.Texts("li"), line => line.Contains("privacyfunctionaris", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_does_not_see_the_record_does_not_see_who_does()
    {
        var worker = await house.Given.AWorker();
        var signal = (await house.Given.ASignal(worker)).SignalId;
        var other = await house.Given.AWorker();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);

        (await other.Browser.Get($"/wie-ziet/signaal/{signal}")).ShouldBe(HttpStatusCode.NotFound);
        (await leader.Browser.Get($"/wie-ziet/signaal/{signal}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Browser.Get($"/wie-ziet/geplant/{signal}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Team_leader_reads_what_each_role_may()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());

        var page = await leader.Browser.Get("/wie-mag-wat");

        foreach (var (_, dutch) in RoleCodes.All) Assert.Contains(dutch, page.Texts("h2"));
        Assert.Contains("Contacten vastleggen en eigen dag zien", page.Texts("li"));
    }

    public sealed class OnSqlite(SqliteHouse house) : WhoSeesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : WhoSeesTests(house), IClassFixture<PostgresHouse>;
}
