using System.Net;
using Opbouw.FieldWork;
using Opbouw.FieldWork.FollowIntervention;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.Interventions;

public abstract class InterventionTests(TestHouse house)
{
    [Fact]
    public async Task What_it_set_going_is_written_down_later()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AContact(worker, kind: ContactKind.Intervention, line: "Vogelhuisjes getimmerd");

        var form = await (await worker.Get("/interventies")).Follow("Schrijf op");
        var list = await form.Fill("Wat gebeurde er daarna?", "Vier buren maken een speelkist").Press("Bewaar");

        list.ShouldBeAt("/interventies");
        Assert.Contains("Daarna: Vier buren maken een speelkist", list.Texts("p"));
    }

    [Fact]
    public async Task Nothing_written_is_asked_and_a_number_is_warned_of()
    {
        var worker = await house.Given.AWorker();
        var contact = await house.Given.AContact(worker, kind: ContactKind.Intervention);
        var form = await worker.Get($"/interventies/{contact.Id.Value}");

        Assert.Equal(["Schrijf op wat het in gang zette."], (await form.FormWith("Bewaar").Press("Bewaar")).Errors);
        var warned = await form.Fill("Wat gebeurde er daarna?", "Bel 06 12345678").Press("Bewaar");
        Assert.Single(warned.Errors);
        Assert.Equal("Bel 06 12345678", Page.Text(warned.One("textarea")));
    }

    [Fact]
    public async Task The_team_sees_it_other_teams_and_what_is_only_mine_are_not_found()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var stranger = await house.Given.AWorker();
        var shared = await house.Given.AContact(worker, kind: ContactKind.Intervention, line: "Thee op de stoep");
        var own = await house.Given.AContact(worker, kind: ContactKind.Intervention, line: "Alleen van mij", circle: Circle.Own);

        (await colleague.Get($"/interventies/{shared.Id.Value}")).ShouldBe(HttpStatusCode.OK);
        (await colleague.Get($"/interventies/{own.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/interventies/{shared.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal(["Thee op de stoep"], (await colleague.Get("/interventies")).Texts("h2"));
        Assert.Empty((await stranger.Get("/interventies")).Texts("h2.row-title"));
    }

    [Fact]
    public async Task An_ordinary_contact_sets_nothing_going()
    {
        var worker = await house.Given.AWorker();
        var contact = await house.Given.AContact(worker);

        (await worker.Get($"/interventies/{contact.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        var outcome = await house.Inside().Try<FollowIntervention, ContactId>(worker, new(Guid.CreateVersion7(), contact.Id, "iets"));
        Assert.Equal("contact.not-an-intervention", Assert.IsType<Outcome<ContactId>.Refused>(outcome).Refusal.Code);
    }

    public sealed class OnSqlite(SqliteHouse house) : InterventionTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : InterventionTests(house), IClassFixture<PostgresHouse>;
}
