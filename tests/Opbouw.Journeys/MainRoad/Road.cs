using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.MainRoad;

/// <summary>
/// Four people who walk the main road together, and somebody who reads along: Samira hears it, Joost bundles and asks, Ingrid answers for the partner,
/// Noor tells it back. Each has a Chromium of their own; every step is clicks, labels and roles.
/// </summary>
public sealed class Road
{
    public const string Title = "Oversteek bij de school";
    public const string Question = "Mag er een zebrapad bij de school?";

    public const string Spot = "Schoolplein De Bloesem";

    public required ChromiumVisitor Samira { get; init; }

    public required ChromiumVisitor Joost { get; init; }

    public required ChromiumVisitor Ingrid { get; init; }

    public required ChromiumVisitor Noor { get; init; }

    public required ChromiumVisitor Visitor { get; init; }

    /// <summary>Of this walk only, so that the walks of one house are told apart.</summary>
    public required string Partner { get; init; }

    /// <summary>The day before which the partner answers, as it is typed.</summary>
    public string AnswerBy { get; init; } = "01-05-2026";

    /// <summary>The code on the card for who said it.</summary>
    public string Card { get; private set; } = "";

    public static async Task<Road> Open(JourneyHouse house, bool scripts = true)
    {
        var team = await house.Given.ATeam();
        var name = $"Woningstichting Nest {Guid.NewGuid():N}"[..28];
        var partner = await house.Given.APartner(name);
        await house.Given.APersonAtPartner(partner, "Ingrid");
        await house.Given.AFindSpot(team, Spot);
        var samira = await house.Given.AWorker(team, "Samira");
        var joost = await house.Given.AWorker(team, "Joost");
        var noor = await house.Given.AWorker(team, "Noor");
        var ingrid = await house.Given.APartnerPerson(partner, "Ingrid");
        return new Road
        {
            Samira = await house.Chromium(Screen.Phone, scripts, samira),
            Joost = await house.Chromium(Screen.Desk, scripts, joost),
            Ingrid = await house.Chromium(Screen.Desk, scripts, ingrid),
            Noor = await house.Chromium(Screen.Phone, scripts, noor),
            Visitor = await house.Chromium(Screen.Phone, scripts),
            Partner = name,
        };
    }

    /// <summary>Gehoord: a contact in three taps, and what was heard in the words of who said it.</summary>
    public async Task Hear()
    {
        await Samira.Go("/mijn-dag");
        await Samira.Choose("4-7");
        await Samira.Choose("Zorg");
        await Samira.Press("Bewaar");

        await WriteDown(Samira, "De auto's rijden te hard bij de oversteek van de school");

        Card = await Samira.Page.Locator(".code").InnerTextAsync();
    }

    /// <summary>Gebundeld: a colleague hears the same, bundles both, and the team finds that more people have this.</summary>
    public async Task Bundle()
    {
        await Joost.Go("/signalen/nieuw");
        await Joost.Choose("Wens");
        await WriteDown(Joost, "Een veilige oversteek bij de school voor de kinderen, de auto's rijden te hard");

        await Joost.Choose("De auto's rijden te hard bij de oversteek van de school");
        await Joost.Press("Bundel deze signalen");
        await Joost.Fill("Hoe noem je de bundel?", Title);
        await Joost.Select("Waar gaat het over?", "verkeer");
        await Joost.Fill("Wat is de vraag?", Question);
        await Joost.Press("Maak de bundel");
        await Joost.ShouldRead("2 signalen");

        await Joost.Follow("Weeg de bundel");
        await Joost.Choose("Ja, het speelt bij meer mensen");
        await Joost.Press("Bewaar ons oordeel");
    }

    /// <summary>Who said it reads with the card how the question is put, and agrees.</summary>
    public async Task Agree()
    {
        await Visitor.Go("/kaart");
        await Visitor.Fill("De code op uw kaart", Card);
        await Visitor.Press("Bekijk mijn vraag");
        await Visitor.ShouldRead(Question);
        await Visitor.Choose("Ja, zo is het goed");
        await Visitor.Press("Stuur mijn antwoord");
    }

    /// <summary>Gevraagd: to the partner, with a date, and shown to everybody.</summary>
    public async Task Ask()
    {
        await Joost.Follow("Leg de vraag voor");
        await Joost.Select("Aan wie vraag je het?", $"{Partner}: Ingrid, gebiedsmanager");
        await Joost.Fill("Antwoord vóór", AnswerBy);
        await Joost.Press("Stel deze vraag");
        await Joost.ShouldRead($"Gevraagd aan {Partner}");
    }

    /// <summary>Verteld: at the find-spot where it was heard.</summary>
    public async Task TellBack(string answer)
    {
        await Noor.Go("/terugvertellen");
        await Noor.ShouldRead(Spot);
        await Noor.ShouldRead(answer);
        await Noor.Fill("Hoeveel mensen hoorden het?", "9");
        await Noor.Press("Ik heb het verteld");
        await Noor.ShouldRead("Alles is verteld");
    }

    /// <summary>Seen by everybody: the question, the answer letter by letter, and the loop that is round.</summary>
    public async Task ReadByEverybody(string answer)
    {
        await Visitor.Go("/u-zei-wij-deden");
        var row = Visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Article).Filter(new() { HasText = Partner });
        await Microsoft.Playwright.Assertions.Expect(row).ToContainTextAsync(Question);
        await Microsoft.Playwright.Assertions.Expect(row).ToContainTextAsync(answer);
        await Microsoft.Playwright.Assertions.Expect(row).ToContainTextAsync("Rond in");
        await Visitor.ShouldNotRead("2 signalen");
        Assert.Empty(await Visitor.Page.Context.CookiesAsync());
    }

    private static async Task WriteDown(ChromiumVisitor worker, string words)
    {
        await worker.Fill("Wat hoorde of zag je?", words);
        await worker.Select("Over welke plek gaat het?", Spot);
        await worker.Select("Waar gaat het over?", "verkeer");
        await worker.Press("Bewaar het signaal");
        await worker.ShouldRead("Je signaal is bewaard");
    }
}
