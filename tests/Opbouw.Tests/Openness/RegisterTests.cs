using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Openness;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Openness;

/// <summary>Two people decide what goes outside, and everybody can read it.</summary>
[Trait("Kind", "Trust")]
public abstract class RegisterTests(TestHouse house)
{
    private const string Register = "/wat-wij-delen";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_agreed_stands_in_the_register_without_names()
    {
        var (leader, officer) = (await house.Given.Somebody(RoleCodes.TeamLeader, name: "Wouter Wulp"), await house.Given.Somebody(RoleCodes.PrivacyOfficer, name: "Petra Putter"));
        var asked = await Ask(leader, "Gemeente Voorbeeldstad, verkeer", "Hoeveel signalen over fietsen per wijk");
        Assert.DoesNotContain("Voorbeeldstad", (await house.Visitor().Get(Register)).Html, StringComparison.Ordinal);

        var decided = await (await officer.Get(asked.Path)).FormWith("Besluit").Choose("Dit mag. Er staat niets in dat naar een persoon leidt").Press("Besluit");
        await decided.FormWith("Het is gegeven").Press("Het is gegeven");

        var line = Assert.Single((await house.Visitor().Get(Register)).Texts("li"), text => text.Contains("Voorbeeldstad", StringComparison.Ordinal));
        foreach (var said in new[] { "Mag", "Hoeveel signalen over fietsen", "Waarvoor: het verkeersplan", "Alleen aantallen, afgerond", "Gegeven op" }) Assert.Contains(said, line, StringComparison.Ordinal);
        foreach (var name in new[] { "Wulp", "Putter" }) Assert.DoesNotContain(name, (await house.Visitor().Get(Register)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_needs_a_reason_and_is_public_too()
    {
        var (leader, officer) = (await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.Somebody(RoleCodes.PrivacyOfficer));
        var asked = await Ask(leader, "Woningstichting De Voorbeeldhoek", "Wie er klaagt over vocht");

        var bare = await (await officer.Get(asked.Path)).FormWith("Besluit").Choose("Dit mag niet").Press("Besluit");
        Assert.Contains("Schrijf op waarom het niet mag", bare.Html, StringComparison.Ordinal);
        await bare.FormWith("Besluit").Choose("Dit mag niet").Fill("Waarom?", "Daar staan bewoners in").Press("Besluit");

        var line = Assert.Single((await house.Visitor().Get(Register)).Texts("li"), text => text.Contains("Voorbeeldhoek", StringComparison.Ordinal));
        Assert.Contains("Mag niet", line, StringComparison.Ordinal);
        Assert.Contains("Daar staan bewoners in", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_does_not_decide_also_not_with_a_second_account()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, name: "Tine Tapuit");
        var twin = await house.Given.Somebody(RoleCodes.PrivacyOfficer, name: "tine tapuit ");
        var asked = await Ask(leader, "Provincie Voorbeeldland", "Alles over groen");
        var id = new DataRequestId(Guid.Parse(asked.Path.Split('/')[^1]));

        Assert.Empty((await leader.Get(asked.Path)).All("[name='Form.Answer']"));
        foreach (var same in new[] { leader, twin })
        {
            var outcome = await house.Inside().Try<Opbouw.Openness.DecideRequest.DecideRequest, Nothing>(same, new(Guid.CreateVersion7(), id, Agrees: true, null));
            Assert.Equal(RequestRefusals.NeedsASecondPerson, Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal);
        }
        Assert.DoesNotContain("Voorbeeldland", (await house.Visitor().Get(Register)).Html, StringComparison.Ordinal);
        await (await leader.Get(asked.Path)).FormWith("Trek het in").Press("Trek het in");
        Assert.Equal(RequestState.Withdrawn, await house.Inside().Read(db => db.Set<DataRequest>().Where(request => request.Id == id).Select(request => request.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task One_person_can_not_let_a_funder_read_more_two_can()
    {
        var (administrator, leader, officer) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.TeamLeader), await house.Given.Somebody(RoleCodes.PrivacyOfficer));
        var funder = await house.Given.Somebody(RoleCodes.Funder, partner: await house.Given.APartner());
        (await funder.Get("/vragen")).ShouldBe(HttpStatusCode.OK);
        var page = await administrator.Get($"/beheer/rollen/{RoleCodes.Funder}");
        await page.FormWith("Bewaar").Untick("Vragen aan de eigen organisatie beantwoorden").Press("Bewaar");
        (await funder.Get("/vragen")).ShouldBe(HttpStatusCode.NotFound);

        // Neither the form nor a command of one person gives it back.
        Assert.DoesNotContain("Vragen aan de eigen organisatie", (await administrator.Get($"/beheer/rollen/{RoleCodes.Funder}")).Html, StringComparison.Ordinal);
        var alone = await house.Inside().Try<Opbouw.People.ChangeRole.ChangeRole, Nothing>(administrator, new(Guid.CreateVersion7(), RoleCodes.Funder, ["agenda.answer"]));
        Assert.Equal(RoleRules.WideningNeedsTwo, Assert.IsType<Outcome<Nothing>.Refused>(alone).Refusal);

        var asked = await (await leader.Get("/naar-buiten/recht")).FormWith("Leg het voor").Choose("Gemeente of subsidiegever: Vragen aan de eigen organisatie beantwoorden").Fill("Waarom is dit nodig?", "Zij antwoorden voortaan zelf").Press("Leg het voor");
        (await funder.Get("/vragen")).ShouldBe(HttpStatusCode.NotFound);
        await (await officer.Get(asked.Path)).FormWith("Besluit").Choose("Dit mag. Er staat niets in dat naar een persoon leidt").Press("Besluit");

        (await funder.Get("/vragen")).ShouldBe(HttpStatusCode.OK);
        Assert.Contains((await house.Visitor().Get(Register)).Texts("li"), line => line.Contains("subsidiegever", StringComparison.Ordinal) && line.Contains("Zij antwoorden voortaan zelf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_taken_as_a_file_are_counted_and_taken_back_rights_end()
    {
        var worker = await house.Given.AWorker();
        for (var i = 0; i < 3; i++)
            await house.Inside().Do<Opbouw.Lists.ShowList.TakeList, Nothing>(worker, new(Guid.CreateVersion7(), "proef", SheetForm.Csv));

        Assert.DoesNotContain("proef", (await house.Visitor().Get(Register)).Html, StringComparison.Ordinal);
        await house.Inside().RunDueJobs();

        Assert.Contains((await house.Visitor().Get(Register)).Texts("li"), line => line.Contains("proef 3 keer", StringComparison.Ordinal));
    }

    private static async Task<Page> Ask(Person person, string recipient, string what) =>
        await (await person.Get("/naar-buiten/nieuw")).Fill("Wie vraagt het?", recipient).Fill("Wat willen ze hebben?", what).Fill("Waarvoor?", "het verkeersplan")
            .Choose("Alleen aantallen, afgerond. Kleine aantallen noemen wij niet").Press("Leg het voor");

    public sealed class OnSqlite(SqliteHouse house) : RegisterTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RegisterTests(house), IClassFixture<PostgresHouse>;
}
