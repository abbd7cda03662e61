using Microsoft.Playwright;
using Opbouw.FieldWork;
using Opbouw.FieldWork.CallBacks;
using Opbouw.Journeys.Fixtures;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Journeys.MainRoad;

/// <summary>A worker leaves: she hands over what is hers, the door closes behind her, and the question she asked is still told back.</summary>
public abstract class WorkerLeavesTests(JourneyHouse house)
{
    private const string Spot = "Theehuis De Kwikstaart";
    private const string Answer = "De lampen komen in het voorjaar.";

    [Fact]
    public async Task A_worker_leaves_and_what_residents_wait_for_goes_on()
    {
        var team = await house.Given.ATeam();
        var partner = await house.Given.APartner($"Gemeente {Guid.NewGuid():N}"[..20]);
        var (leaver, successor) = (await house.Given.AWorker(team, "Vera"), await house.Given.AWorker(team, "Joost"));
        var spot = await house.Given.AFindSpot(team, Spot);
        await house.Given.AQuestion(leaver, partner, spot: spot);
        await house.Inside().Do<PlanCallBack, CallBackId>(leaver, new PlanCallBack(CallBackId.New(), "de sleutel van de zaal", LocalTime.DayOf(house.Clock.GetUtcNow())) { FindSpotId = spot.Id });
        var vera = await house.Chromium(person: leaver);
        var arjan = await house.Chromium(person: await house.Given.Somebody(RoleCodes.Administrator));
        var joost = await house.Chromium(Screen.Phone, person: successor);
        var ingrid = await house.Chromium(person: await house.Given.APartnerPerson(partner, "Ingrid"));

        await vera.Go($"/overdragen/{leaver.Account.Value}");
        foreach (var choice in await vera.Page.GetByRole(AriaRole.Combobox).AllAsync())
            await choice.SelectOptionAsync(new SelectOptionValue { Label = "Joost" });
        await vera.Press("Draag over");
        await vera.ShouldRead("Er ligt niets meer");

        await arjan.Go($"/beheer/mensen/{leaver.Account.Value}");
        await arjan.Page.GetByText("Beëindig dit account").First.ClickAsync();
        await arjan.Arrive(() => arjan.Page.GetByRole(AriaRole.Button, new() { Name = "Ja" }).First.ClickAsync());
        await vera.Go("/mijn-dag");
        Assert.Contains("/inloggen", vera.Page.Url, StringComparison.Ordinal);

        await joost.Go("/mijn-dag");
        await joost.ShouldRead("de sleutel van de zaal");
        await ingrid.Go("/vragen");
        await ingrid.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).First.ClickAsync();
        await ingrid.Choose("Doen we");
        await ingrid.Fill("Uiterlijk klaar op", "31-08-2026");
        await ingrid.Fill("Uw antwoord aan de bewoners", Answer);
        await ingrid.Press("Geef dit antwoord");
        await ingrid.ShouldRead("Gegeven antwoord");

        await joost.Go("/terugvertellen");
        await joost.ShouldRead(Answer);
        await joost.Fill("Hoeveel mensen hoorden het?", "4");
        await joost.Press("Ik heb het verteld");
        await joost.ShouldRead("Alles is verteld");
    }

    public sealed class OnSqlite(SqliteJourneyHouse house) : WorkerLeavesTests(house), IClassFixture<SqliteJourneyHouse>;

    public sealed class OnPostgres(PostgresJourneyHouse house) : WorkerLeavesTests(house), IClassFixture<PostgresJourneyHouse>;
}
