using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People;

/// <summary>An upgrade brings a new right: the roles it is meant for get it, once.</summary>
public abstract class NewRightsTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_right_is_given_once_and_what_was_taken_away_stays_away()
    {
        await Change(async db =>
        {
            db.Remove(await db.Set<OfferedPermission>().SingleAsync(one => one.Code == SignalRights.RaiseCode, Ct));
            var role = await db.Set<Role>().SingleAsync(one => one.Code == RoleCodes.Worker, Ct);
            role.Permissions = [.. role.Permissions.Except([SignalRights.RaiseCode, SignalRights.BundleCode])];
        });

        await Seed();

        Assert.Contains(SignalRights.RaiseCode, await RightsOfWorker());
        Assert.DoesNotContain(SignalRights.BundleCode, await RightsOfWorker());

        await Change(async db =>
        {
            var role = await db.Set<Role>().SingleAsync(one => one.Code == RoleCodes.Worker, Ct);
            role.Permissions = [.. role.Permissions.Except([SignalRights.RaiseCode])];
        });
        await Seed();

        Assert.DoesNotContain(SignalRights.RaiseCode, await RightsOfWorker());
    }

    private Task Change(Func<OpbouwDb, Task> change) => house.Inside().Change(change);

    private Task Seed() => Change(async db =>
    {
        foreach (var seed in house.Services.GetServices<ISeed>())
            await seed.SeedAsync(db, new Organisation("x", "x", [], new Uri("http://localhost")), Ct);
    });

    private Task<List<string>> RightsOfWorker() => house.Inside().Read(db => db.Set<Role>().Where(role => role.Code == RoleCodes.Worker).Select(role => role.Permissions).SingleAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : NewRightsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : NewRightsTests(house), IClassFixture<PostgresHouse>;
}
