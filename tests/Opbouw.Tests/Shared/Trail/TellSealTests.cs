using Opbouw.Commands;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Trail;

/// <summary>The newest seal leaves the machine, and what a witness kept shows whether the log is still the same one.</summary>
public abstract class TellSealTests(TestHouse house)
{
    [Fact]
    public async Task Two_witnesses_of_different_organisations_get_the_seal_once_a_day()
    {
        var administrator = await house.Given.Somebody(RoleCodes.Administrator);
        await Choose(administrator, "raad@welzijn.example", "raad@welzijn.example", "Kies iemand van een andere organisatie");
        await Choose(administrator, "raad@welzijn.example", "kantoor@accountant.example");
        house.Clock.Advance(TimeSpan.FromDays(1));

        await house.Inside().RunDueJobs();
        await house.Inside().RunDueJobs();

        var mails = (await house.Inside().Mail()).Where(mail => mail.Subject == "Het zegel van vandaag").ToList();
        Assert.Equal(["kantoor@accountant.example", "raad@welzijn.example"], mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        var seal = mails[0].Body.Split("--seal ")[1].Split('\n')[0].Trim();
        Assert.Equal((0, ""), await Verify(seal));
        var (code, told) = await Verify($"{seal[..^1]}{(seal[^1] == '0' ? '1' : '0')}");
        Assert.Equal(1, code);
        Assert.Contains("staat niet in het logboek", told, StringComparison.Ordinal);
    }

    private static async Task Choose(Person administrator, string first, string second, string? error = null)
    {
        var page = await (await administrator.Browser.Get("/instellingen/zegel/veranderen")).Fill("Mailadres van de eerste getuige", first).Fill("Mailadres van de tweede getuige", second)
            .Fill("Waarom verander je dit?", "Afgesproken met de raad").Press("Bewaar de getuigen");
        if (error is null) page.ShouldHaveNoErrors();
        else Assert.Contains(page.Errors, said => said.Contains(error, StringComparison.Ordinal));
    }

    private async Task<(int Code, string Told)> Verify(string seal)
    {
        using var told = new StringWriter();
        var command = new TrailCommand(house.Services, new StringWriter(), told);
        return (await command.RunAsync(["verify", "--organisation", house.Home.Id, "--seal", seal], TestContext.Current.CancellationToken), told.ToString());
    }

    public sealed class OnSqlite(SqliteHouse house) : TellSealTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TellSealTests(house), IClassFixture<PostgresHouse>;
}
