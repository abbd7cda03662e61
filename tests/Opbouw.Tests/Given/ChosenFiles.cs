using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

/// <summary>Somebody chooses a file in the browser; the page that comes next.</summary>
public static class ChosenFiles
{
    public static async Task<Page> ChooseFile(this Browser browser, string kind, byte[] content, string name = "lijst.csv") =>
        await (await browser.Get($"/inlezen/nieuw/{kind}")).FormWith("Kijk dit bestand na").Attach("Bestand", name, content).Press("Kijk dit bestand na");

    /// <summary>Teams with names of their own: so many rows, every column known.</summary>
    public static Task<Page> ChooseTeams(this Browser browser, int rows) =>
        browser.ChooseFile("teams", SheetFiles.Csv(["Team", "Soort team", "Gebieden", "Vanaf"], [.. Enumerable.Range(0, rows).Select(_ => new[] { $"Team {Guid.NewGuid():N}", "", "", "" })]));
}
