using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Demo.Start;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Demo;

/// <summary>A start without --demo knows nothing of the demo.</summary>
public sealed class WithoutDemoTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    [Fact]
    public async Task No_account_and_no_demo_log_in_exists()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var organisations = house.Services.GetRequiredService<OrganisationRegistry>().All;
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisations[0], Actor.House);
        _ = await house.Visitor().Get("/");

        Assert.False(await scope.ServiceProvider.GetRequiredService<OpbouwDb>().Set<Account>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.Empty(house.Services.GetServices<IDemoLogIns>());
        Assert.DoesNotContain(organisations, organisation => organisation.IsDemo);
    }

    [Theory]
    [InlineData("demo", "true")]
    [InlineData("Opbouw:Demo", "true")]
    public void No_setting_turns_it_on(string key, string value)
    {
        var (demo, rest) = DemoOptions.Take([$"/{key}={value}"]);

        Assert.Null(demo);
        Assert.Single(rest);
    }

    [Fact]
    public void What_is_typed_behind_demo_is_read_and_the_rest_goes_to_the_host()
    {
        var (demo, rest) = DemoOptions.Take(["--demo", "--size", "load", "--urls", "http://127.0.0.1:0", "--seed=7", "--fresh"]);

        Assert.Equal((7UL, 300_000, true), (demo!.Seed, demo.Size.Contacts, demo.Fresh));
        Assert.Equal(["--urls", "http://127.0.0.1:0"], rest);
    }
}
