using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Persistence;

/// <summary>Reading and writing share one model, and with it every query that was translated: making it a second time costs a second and its memory.</summary>
public abstract class OneModelTests(TestHouse house)
{
    [Fact]
    public async Task Who_writes_has_the_model_of_who_reads()
    {
        var reading = await house.Inside().Read(db => Task.FromResult(db.Model));
        IModel? writing = null;
        await house.Inside().Change(db =>
        {
            writing = db.Model;
            return Task.CompletedTask;
        });

        Assert.Same(reading, writing);
    }

    public sealed class OnSqlite(SqliteHouse house) : OneModelTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : OneModelTests(house), IClassFixture<PostgresHouse>;
}
