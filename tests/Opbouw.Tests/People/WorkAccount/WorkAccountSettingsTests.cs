using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Outgoing;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>Wrong settings are told before anybody logs in, and never with the secret.</summary>
public sealed class WorkAccountSettingsTests
{
    [Fact]
    public void Nothing_set_is_nothing_wrong() => Assert.Empty(Read().All);

    [Fact]
    public void All_that_is_needed_is_enough() => Assert.Empty(Read(("Issuer", "https://gids.voorbeeld/x"), ("Name", "Gids"), ("ClientId", "opbouw"), ("ClientSecret", "geheim-woord")).Refusals);

    [Theory]
    [InlineData("Issuer", "http://gids.voorbeeld")]
    [InlineData("Issuer", "gids")]
    [InlineData("Issuer", "https://gids.voorbeeld?x=1")]
    [InlineData("ClientId", " ")]
    [InlineData("ClientSecret", "")]
    [InlineData("Name", "")]
    public void What_is_wrong_is_told(string name, string value)
    {
        var wrong = Read(("Issuer", "https://gids.voorbeeld"), ("Name", "Gids"), ("ClientId", "opbouw"), ("ClientSecret", "geheim-woord"), (name, value));

        Assert.Contains(name, Assert.Single(wrong.Refusals), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-woord", string.Concat(wrong.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_does_not_start_with_a_group_that_makes_administrators()
    {
        await using var house = new PlantedHouse();

        var refused = await Assert.ThrowsAnyAsync<Exception>(async () => await house.InitializeAsync());

        Assert.Contains("mag de rol 'administrator' niet geven", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(WorkAccountHouse.Secret, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_that_names_another_is_not_believed()
    {
        await using var directory = TestIssuer.Start(TimeProvider.System);
        var issuer = Read(("Issuer", directory.Address.ToString()), ("Name", "Gids"), ("ClientId", "opbouw"), ("ClientSecret", "geheim-woord")).All.Single();
        var allowed = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Opbouw:Outgoing:Allow:0"] = directory.Address.Authority }).Build();
        var metadata = new WorkAccountMetadata(new OutgoingDoor(allowed));
        Assert.True(await metadata.AnswersAsync(issuer, TestContext.Current.CancellationToken));
        Assert.False(await new WorkAccountMetadata(new OutgoingDoor(new ConfigurationBuilder().Build())).AnswersAsync(issuer, TestContext.Current.CancellationToken));

        directory.PassesFor = "https://elders.voorbeeld/";

        Assert.False(await metadata.AnswersAsync(issuer, TestContext.Current.CancellationToken));
    }

    private static WorkAccountIssuers Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var (name, value) in settings) configuration.AddInMemoryCollection(new Dictionary<string, string?> { [$"Opbouw:WorkAccount:{name}"] = value });
        var built = configuration.Build();
        return WorkAccountIssuers.From(built, OrganisationRegistry.From(built));
    }

    private sealed class PlantedHouse() : WorkAccountHouse(Database.Sqlite)
    {
        protected override void Furnish(IWebHostBuilder host)
        {
            base.Furnish(host);
            host.UseSetting("Opbouw:Organisations:0:WorkAccount:Groups:0:Role", "administrator");
        }
    }
}
