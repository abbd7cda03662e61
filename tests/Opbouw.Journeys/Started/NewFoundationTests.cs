using System.Globalization;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;
using Opbouw.Journeys.MainRoad;
using Opbouw.Shared.Security;

namespace Opbouw.Journeys.Started;

/// <summary>
/// A new foundation on an empty machine, without a mail server: from the one-time link of the log to the first answer that was told back, with real
/// clocks and real codes. Then the administrator breaks it, and puts the copy back.
/// </summary>
[Collection(Installed.Name)]
public sealed class NewFoundationTests(InstalledProgram installed) : IClassFixture<InstalledProgram>, IAsyncDisposable
{
    private const string Password = "vier gele stoelen";
    private const string Partner = "Woningstichting Nest";
    private const string Answer = "Een drempel kan wel, een zebrapad niet.";

    private readonly List<ChromiumVisitor> visitors = [];

    private static string Day(int fromToday) => DateTime.Today.AddDays(fromToday).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task From_the_one_time_link_to_the_first_answer_told_back_and_from_a_broken_file_to_the_copy()
    {
        var arjan = await SetUp();
        await MakeTeam(arjan);
        var samira = await Join(await Invite(arjan, "Samira"));
        var joost = await Join(await Invite(arjan, "Joost"));
        await WriteDownPlaceAndPartner(joost);

        var road = new Road { Samira = samira, Joost = joost, Ingrid = samira, Noor = samira, Visitor = await Sit(Screen.Phone), Partner = Partner, AnswerBy = Day(30) };
        await road.Hear();
        await road.Bundle();
        await road.Agree();
        await road.Ask();
        await AnswerByTelephone(joost);
        await road.TellBack(Answer);
        await road.ReadByEverybody(Answer);

        await BreakAndRestore();
        await road.ReadByEverybody(Answer);
        Assert.Empty(visitors.SelectMany(visitor => visitor.Complaints));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
            await visitor.DisposeAsync();
    }

    private async Task<ChromiumVisitor> Sit(Screen screen)
    {
        var visitor = await ChromiumVisitor.Open(installed.Address, screen, scripts: true);
        visitors.Add(visitor);
        return visitor;
    }

    private async Task<ChromiumVisitor> SetUp()
    {
        var arjan = await Sit(Screen.Desk);
        await arjan.Go(new Uri((await installed.Program.Line("/inrichten?code=")).Trim()).PathAndQuery);
        await arjan.Fill("Naam van de organisatie", "Stichting Buurtwerk");
        await arjan.Choose("Almere");
        await arjan.Fill("Uw naam", "Arjan Beheer");
        await arjan.Fill("Uw e-mailadres", "arjan@buurtwerk.test");
        await arjan.Fill("Wachtwoord", Password);
        await arjan.Arrive(() => arjan.Press("Richt in"));
        await SetTelephone(arjan);
        return arjan;
    }

    /// <summary>Types the code of the app on the telephone, with the clock of this moment.</summary>
    private static async Task SetTelephone(ChromiumVisitor person)
    {
        var key = (await person.Page.Locator(".second-factor-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await person.Fill("Code", Totp.CodeAt(key, DateTimeOffset.UtcNow));
        await person.Arrive(() => person.Press("Stel in"));
        await person.Arrive(() => person.Follow("Ik heb ze bewaard"));
    }

    private static async Task MakeTeam(ChromiumVisitor arjan)
    {
        await arjan.Go("/beheer/teams/nieuw");
        await arjan.Fill("Naam van het team", "Team Haven");
        await arjan.Choose("Buurtkracht");
        await arjan.Arrive(() => arjan.Press("Bewaar het team"));
        await Take(arjan, "Gebied", 3);
        await arjan.Arrive(() => arjan.Press("Geef dit gebied"));
    }

    /// <returns>The link that the administrator hands over: nothing goes by mail.</returns>
    private static async Task<string> Invite(ChromiumVisitor arjan, string name)
    {
        await arjan.Go("/beheer/mensen/nieuw");
        await arjan.Fill("Naam", name);
        await arjan.Fill("E-mailadres", $"{name.ToLowerInvariant()}@buurtwerk.test");
        await arjan.Choose("Opbouwwerker");
        await arjan.Select("Team", "Team Haven");
        await arjan.Arrive(() => arjan.Press("Geef een account"));
        return new Uri(await arjan.Page.Locator(".invite-link").InnerTextAsync()).PathAndQuery;
    }

    private async Task<ChromiumVisitor> Join(string link)
    {
        var worker = await Sit(Screen.Desk);
        await worker.Go(link);
        await worker.Fill("Nieuw wachtwoord", Password);
        await worker.Arrive(() => worker.Press("Bewaar het wachtwoord"));
        await SetTelephone(worker);
        return worker;
    }

    private static async Task WriteDownPlaceAndPartner(ChromiumVisitor worker)
    {
        await worker.Go("/vindplekken/nieuw");
        await worker.Fill("Naam van de plek", Road.Spot);
        await Take(worker, "Wat voor plek is het?", 1);
        await Take(worker, "In welke buurt?", 1);
        await worker.Select("Van welk team?", "Team Haven");
        await worker.Arrive(() => worker.Press("Bewaar de vindplek"));

        await worker.Go("/partners/nieuw");
        await worker.Fill("Naam", Partner);
        await worker.Arrive(() => worker.Press("Bewaar de partner"));
        await worker.Arrive(() => worker.Follow("Schrijf iemand op"));
        await worker.Fill("Naam", "Ingrid");
        await worker.Fill("Functie", "gebiedsmanager");
        await worker.Arrive(() => worker.Press("Bewaar"));
    }

    /// <summary>Takes the option at this place of a list; what it says does not matter here.</summary>
    private static async Task Take(ChromiumVisitor person, string list, int place) => await
        person.Page.GetByRole(AriaRole.Combobox, new() { Name = list }).SelectOptionAsync(new SelectOptionValue { Index = place });

    private static async Task AnswerByTelephone(ChromiumVisitor worker)
    {
        await worker.Follow("Geef een antwoord door");
        await worker.Choose("Per telefoon");
        await worker.Fill("Wie zei het?", "Ingrid, gebiedsmanager");
        await worker.Choose("Deels");
        await worker.Fill("Het antwoord, letterlijk", Answer);
        await worker.Arrive(() => worker.Press("Bewaar het antwoord"));
    }

    /// <summary>A copy, then a file full of nonsense where the database was: nothing opens. The copy puts everything back.</summary>
    private async Task BreakAndRestore()
    {
        Assert.Equal(0, (await installed.Opbouw("backup", "key", "geheim.pem")).ExitCode);
        Assert.Equal(0, (await installed.Opbouw("backup", "vandaag.opbouw")).ExitCode);
        await installed.Program.StopAsync();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(installed.Database)!))
            await File.WriteAllTextAsync(file, "Iemand maakte hier een fout.");
        Assert.Contains("FOUT", (await installed.Opbouw("check")).Said, StringComparison.Ordinal);

        var (exitCode, said) = await installed.Opbouw("restore", "vandaag.opbouw", "--key", "geheim.pem");
        Assert.True(exitCode == 0, said);
        Assert.Contains("goed   Database", (await installed.Opbouw("check")).Said, StringComparison.Ordinal);
        await installed.StartAsync();
    }
}
