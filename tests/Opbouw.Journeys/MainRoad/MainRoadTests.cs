using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.MainRoad;

/// <summary>Gehoord, gebundeld, gevraagd, beantwoord, verteld. On both databases the way most questions go: the partner answers at her desk.</summary>
public abstract class MainRoadTests(JourneyHouse house)
{
    protected JourneyHouse House => house;

    [Fact]
    public Task Partner_answers_at_her_desk() => WalkByTheDesk(scripts: true);

    protected async Task WalkByTheDesk(bool scripts)
    {
        var road = await Road.Open(house, scripts);
        await road.Hear();
        await road.Bundle();
        await road.Agree();
        await road.Ask();

        await road.Ingrid.Go("/vragen");
        await road.Ingrid.Follow(Road.Title);
        await road.Ingrid.ShouldRead("Nu bent u aan de beurt");
        await GiveAnswer(road.Ingrid, "Wij verven een zebrapad. In de zomer is het klaar.");
        await road.Ingrid.ShouldRead("Gegeven antwoord");

        await road.TellBack("Wij verven een zebrapad.");
        await road.ReadByEverybody("Wij verven een zebrapad. In de zomer is het klaar.");
    }

    protected static async Task GiveAnswer(ChromiumVisitor partner, string answer)
    {
        await partner.Choose("Doen we");
        await partner.Fill("Uiterlijk klaar op", "31-08-2026");
        await partner.Fill("Uw antwoord aan de bewoners", answer);
        await partner.Press("Geef dit antwoord");
    }

    protected async Task<string> LinkInTheMail()
    {
        var mail = (await house.Inside().Mail()).Last(message => message.Body.Contains("/vraag/", StringComparison.Ordinal));
        return $"/vraag/{mail.Body.Split("/vraag/")[1][..32]}";
    }

    public sealed class OnSqlite(SqliteJourneyHouse house) : MainRoadTests(house), IClassFixture<SqliteJourneyHouse>
    {
        [Fact]
        public Task Partner_answers_at_her_desk_without_scripts() => WalkByTheDesk(scripts: false);

        [Fact]
        public async Task Partner_answers_by_the_link_in_the_mail_without_account()
        {
            var road = await Road.Open(House);
            await road.Hear();
            await road.Bundle();
            await road.Ask();

            var partner = await House.Chromium(Screen.Phone);
            await partner.Go(await LinkInTheMail());
            await partner.Fill("Uw naam", "Ingrid");
            await partner.Fill("Uw functie", "gebiedsmanager");
            await GiveAnswer(partner, "Er komt een zebrapad. Ik laat weten wanneer.");
            await partner.ShouldRead("Dank u wel");
            Assert.Empty(await partner.Page.Context.CookiesAsync());

            await road.TellBack("Er komt een zebrapad.");
            await road.ReadByEverybody("Er komt een zebrapad. Ik laat weten wanneer.");
        }

        [Fact]
        public async Task Partner_answers_by_telephone_and_confirms_what_the_worker_typed()
        {
            var road = await Road.Open(House);
            await road.Hear();
            await road.Bundle();
            await road.Ask();

            await road.Joost.Follow("Geef een antwoord door");
            await road.Joost.Choose("Per telefoon");
            await road.Joost.Fill("Wie zei het?", "Ingrid, gebiedsmanager");
            await road.Joost.Choose("Deels");
            await road.Joost.Fill("Het antwoord, letterlijk", "Een drempel kan wel, een zebrapad niet.");
            await road.Joost.Press("Bewaar het antwoord");
            await road.Joost.ShouldRead("Doorgegeven door Joost. Nog niet bevestigd.");
            await road.Visitor.Go("/u-zei-wij-deden");
            await road.Visitor.ShouldRead("Doorgegeven door een opbouwwerker. De partner heeft het nog niet bevestigd.");

            await road.Ingrid.Go("/vragen");
            await road.Ingrid.Follow(Road.Title);
            await road.Ingrid.Press("Ja, dit klopt");
            await road.Ingrid.ShouldRead("Bevestigd door de partner.");

            await road.TellBack("Een drempel kan wel, een zebrapad niet.");
            await road.ReadByEverybody("Een drempel kan wel, een zebrapad niet.");
            await road.Visitor.ShouldNotRead("Doorgegeven door een opbouwwerker");
        }
    }

    public sealed class OnPostgres(PostgresJourneyHouse house) : MainRoadTests(house), IClassFixture<PostgresJourneyHouse>;
}
