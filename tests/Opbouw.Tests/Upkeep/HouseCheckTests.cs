using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Commands;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Upkeep;

namespace Opbouw.Tests.Upkeep;

/// <summary>The check says what is wrong before somebody loses something by it.</summary>
public abstract class HouseCheckTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_installation_hears_what_is_still_to_be_done()
    {
        var lines = (await Lines()).ToDictionary(line => line.Code, line => line.State);

        Assert.Equal(CheckState.Good, lines["database"]);
        Assert.Equal(CheckState.Good, lines["clock"]);
        Assert.Equal(CheckState.Good, lines["address"]);
        Assert.Equal(CheckState.Bad, lines["copy"]);
        Assert.Equal(CheckState.Attention, lines["mail"]);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_is_noticed()
    {
        var worker = await house.Given.AWorker();
        await house.Given.ASignal(worker);
        await house.Inside().Change(db => db.Set<Opbouw.Shared.Trail.TrailEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.At, house.Clock.GetUtcNow().AddHours(1)), Ct));

        Assert.Equal(CheckState.Bad, (await Lines()).Single(line => line.Code == "clock").State);

        await house.Inside().Change(db => db.Set<Opbouw.Shared.Trail.TrailEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.At, house.Clock.GetUtcNow()), Ct));
        Assert.Equal(CheckState.Good, (await Lines()).Single(line => line.Code == "clock").State);
    }

    [Fact]
    public async Task A_job_that_fails_is_named()
    {
        var run = new JobRun { Code = "mail.send-outbox" };
        run.Fail("SocketException", house.Clock.GetUtcNow());
        await house.Inside().Add(run);

        var line = (await Lines()).Single(one => one.Code == "jobs");

        Assert.Equal(CheckState.Bad, line.State);
        Assert.Contains("Mail versturen", line.Words, StringComparison.Ordinal);
        await house.Inside().Change(db => db.Set<JobRun>().ExecuteDeleteAsync(Ct));
    }

    [Fact]
    public async Task Command_and_page_give_the_same_answer()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        var output = new StringWriter();

        var ended = await new CheckCommand(house.Services, output).RunAsync(["--organisation", house.Home.Id], Ct);
        var page = await administrator.Get("/beheer/controle");

        Assert.Equal(1, ended);
        Assert.Contains("FOUT   Kopie: Er is nog geen sleutel", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Er is nog geen sleutel", page.Html, StringComparison.Ordinal);
        Assert.Equal(8, page.All("main .ledger li").Count);
    }

    [Fact]
    public async Task A_monitor_hears_that_it_is_well_under_any_name()
    {
        var page = await house.Visitor().Get("/gezond");
        var strange = await house.Visitor(new TestOrganisation("niemand", "10.0.0.1")).Get("/gezond");

        Assert.Equal("gezond", page.ShouldBe(HttpStatusCode.OK).Html.Trim());
        Assert.Equal("gezond", strange.ShouldBe(HttpStatusCode.OK).Html.Trim());
    }

    private async Task<IReadOnlyList<CheckLine>> Lines()
    {
        var organisation = house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id);
        await house.Services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, Ct);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        return await scope.ServiceProvider.GetRequiredService<HouseCheck>().RunAsync(Ct);
    }

    public sealed class OnSqlite(SqliteHouse house) : HouseCheckTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HouseCheckTests(house), IClassFixture<PostgresHouse>;
}
