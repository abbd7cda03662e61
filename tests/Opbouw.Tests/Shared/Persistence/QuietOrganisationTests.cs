using Microsoft.Extensions.DependencyInjection;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Watching;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Persistence;

/// <summary>Fifty small foundations share a process: one where nobody is about costs no open file, though the house looks after it. With PostgreSQL there are no files.</summary>
public sealed class QuietOrganisationTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => house.Services.GetRequiredService<DataDirectory>().DatabaseOf(house.Neighbour.Id);

    [Fact]
    public async Task Its_files_are_closed_some_minutes_after_the_last_visitor_and_opened_again_for_the_next()
    {
        await house.GivenAt(house.Neighbour).AWorker();
        using var visitor = house.Visitor(house.Neighbour);
        await visitor.Get("/u-zei-wij-deden");
        Assert.NotEqual(0, OpenFiles());

        // Somebody is about: the house does not close the door behind her.
        await Look();
        Assert.NotEqual(0, OpenFiles());

        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await Look();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        for (var patience = 0; OpenFiles() > 0 && patience < 100; patience++)
            await Task.Delay(50, Ct);
        Assert.Equal(0, OpenFiles());

        Assert.Contains("U zei", (await visitor.Get("/u-zei-wij-deden")).Title, StringComparison.Ordinal);
    }

    /// <summary>The jobs that are due, and the figures for the meters.</summary>
    private async Task Look()
    {
        await house.Inside(house.Neighbour).RunDueJobs();
        await house.Services.GetRequiredService<LookAtHouse>().LookAsync(Ct);
    }

    private int OpenFiles() => Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(file => new FileInfo(file).LinkTarget?.StartsWith(File, StringComparison.Ordinal) == true);
}
