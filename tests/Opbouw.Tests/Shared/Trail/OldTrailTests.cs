using Microsoft.EntityFrameworkCore;
using Opbouw.Commands;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Trail;

/// <summary>Rows of the trail go after five years. The seals stay, and what comes after still hangs on them.</summary>
public abstract class OldTrailTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_were_kept_long_enough_may_be_gone_and_younger_ones_may_not()
    {
        await house.Given.AWorker();
        await RowsUnderASeal();
        house.Clock.Advance(TimeSpan.FromDays(4 * 365));
        await TakeAway();
        Assert.Contains("hoort bij", await Verify(), StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(2 * 365));
        Assert.Equal("", await Verify());
        await RowsUnderASeal();
        Assert.Equal("", await Verify());
        await TakeAway();
        Assert.Contains("hoort bij", await Verify(), StringComparison.Ordinal);
    }

    /// <summary>Somebody changes her name, and the row of that is sealed.</summary>
    private async Task RowsUnderASeal()
    {
        var worker = await house.Given.AWorker();
        await (await worker.Get("/mijn-account")).FormWith("Bewaar mijn naam").Fill("Naam", $"Naam {Guid.NewGuid():N}").Press("Bewaar mijn naam");
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
        Assert.True(await house.Inside().Read(db => db.Set<TrailEntry>().AnyAsync(entry => entry.Seal != null, Ct)));
    }

    private Task TakeAway() => house.Inside().Change(db => db.Set<TrailEntry>().Where(entry => entry.Seal != null).ExecuteDeleteAsync(Ct));

    private async Task<string> Verify()
    {
        await using var told = new StringWriter();
        await using var wrong = new StringWriter();
        await new TrailCommand(house.Services, told, wrong).RunAsync(["verify", "--organisation", house.Home.Id], Ct);
        return wrong.ToString();
    }

    public sealed class OnSqlite(SqliteHouse house) : OldTrailTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : OldTrailTests(house), IClassFixture<PostgresHouse>;
}
