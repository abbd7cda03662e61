using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Imports;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>This person chose a file; the page that comes next.</summary>
    public async Task<Page> AFile(Browser browser, string kind, byte[] content, string name = "lijst.csv") =>
        await (await browser.Get($"/inlezen/nieuw/{kind}")).FormWith("Kijk dit bestand na").Attach("Bestand", name, content).Press("Kijk dit bestand na");

    /// <summary>Teams with names of their own: so many rows, every column known.</summary>
    public Task<Page> AFileOfTeams(Browser browser, int rows) =>
        AFile(browser, "teams", SheetFiles.Csv(["Team", "Soort team", "Gebieden", "Vanaf"], [.. Enumerable.Range(0, rows).Select(_ => new[] { $"Team {Guid.NewGuid():N}", "", "", "" })]));
}
