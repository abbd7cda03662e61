using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;
using Opbouw.Journeys.MainRoad;
using Opbouw.Shared.Security;

namespace Opbouw.Journeys.Started;

/// <summary>
/// A new foundation on an empty machine, without a mail server: from the one-time link of the log to the first answer that was told back, with real
/// clocks and real codes. The lists it had are read in. Then the administrator breaks it, and puts the copy back.
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
        await ReadIn(arjan, "teams", "Team;Soort team;Gebieden\nTeam Haven;Buurtkracht;Almere Haven\n");
        await ReadIn(arjan, "medewerkers", "Naam;E-mailadres;Rol;Team\nSamira;samira@buurtwerk.test;Opbouwwerker;Team Haven\nJoost;joost@buurtwerk.test;Opbouwwerker;Team Haven\n");
        await ReadIn(arjan, "partners", $"Partner;Contactpersoon;Functie\n{Partner};Ingrid;gebiedsmanager\n");
        var links = await Invite(arjan);
        var joost = await Join(links[0]);
        var samira = await Join(links[1]);
        await WriteDownPlace(joost);

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

    /// <summary>The list as the foundation had it: chosen, looked at, and read in.</summary>
    private static async Task ReadIn(ChromiumVisitor arjan, string kind, string list)
    {
        await arjan.Go($"/inlezen/nieuw/{kind}");
        await arjan.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"{kind}.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await arjan.Arrive(() => arjan.Press("Kijk dit bestand na"));
        await arjan.Arrive(() => arjan.Press("Kijk de rijen na"));
        await arjan.ShouldRead("Alle rijen zijn goed");
        await arjan.Arrive(() => arjan.Press("Lees "));
    }

    /// <returns>The links that the administrator cuts into strips and hands over, of Joost and of Samira: nothing goes by mail.</returns>
    private static async Task<IReadOnlyList<string>> Invite(ChromiumVisitor arjan)
    {
        await arjan.Go("/beheer/mensen/uitnodigen");
        await arjan.Arrive(() => arjan.Press("Maak de uitnodigingen"));
        return [await LinkOf(arjan, "Joost"), await LinkOf(arjan, "Samira")];
    }

    private static async Task<string> LinkOf(ChromiumVisitor arjan, string name) =>
        new Uri(await arjan.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name }).Locator(".invite-link").InnerTextAsync()).PathAndQuery;

    private async Task<ChromiumVisitor> Join(string link)
    {
        var worker = await Sit(Screen.Desk);
        await worker.Go(link);
        await worker.Fill("Nieuw wachtwoord", Password);
        await worker.Arrive(() => worker.Press("Bewaar het wachtwoord"));
        await SetTelephone(worker);
        return worker;
    }

    private static async Task WriteDownPlace(ChromiumVisitor worker)
    {
        await worker.Go("/vindplekken/nieuw");
        await worker.Fill("Naam van de plek", Road.Spot);
        await Take(worker, "Wat voor plek is het?", 1);
        await Take(worker, "In welke buurt?", 1);
        await worker.Select("Van welk team?", "Team Haven");
        await worker.Arrive(() => worker.Press("Bewaar de vindplek"));
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
        // The keys went with the database, and lie in no copy of it.
        Assert.Contains("LET OP: de sleutels (sleutels.db) zijn niet te lezen", said, StringComparison.Ordinal);
        Assert.Contains("goed   Database", (await installed.Opbouw("check")).Said, StringComparison.Ordinal);
        await installed.StartAsync();
    }
}
