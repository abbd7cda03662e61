using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Residents;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Residents;

/// <summary>"Bel mij" on the site: three questions, no account, and it stands in the day of the right worker.</summary>
[Trait("Kind", "Trust")]
public abstract class AskToBeCalledTests(TestHouse house)
{
    private const string Canary = "KANARIEBEL";

    [Fact]
    public async Task What_a_visitor_asks_stands_in_the_day_of_that_worker_and_of_nobody_else()
    {
        var (worker, code) = await AWorker();
        var colleague = await house.Given.AWorker(worker.Team);

        var done = await Ask(code);

        Assert.Equal("Wij hebben uw vraag", done.Heading);
        Assert.DoesNotContain(Canary, done.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        await ToTheDayOfTheCall(worker);
        var day = await (await house.LogIn(worker.Account)).Get("/mijn-dag");
        Assert.Contains($"{Canary} 06 00 00 00 77", day.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, (await (await house.LogIn(colleague.Account)).Get("/mijn-dag")).Html, StringComparison.Ordinal);
        var consent = await house.Inside().Read(db => db.Set<Consent>().SingleAsync(one => one.AskedBy == worker.Account));
        Assert.Equal((ConsentPurpose.CallBack, ConsentWay.Site), (consent.Purpose, consent.Way));
        Assert.NotNull(consent.GivenAt);
    }

    [Fact]
    public async Task A_week_after_the_call_her_number_is_gone()
    {
        var (worker, code) = await AWorker();
        await Ask(code);
        await ToTheDayOfTheCall(worker);
        var browser = await house.LogIn(worker.Account);
        await (await browser.Get("/mijn-dag")).FormWith($"Gebeld {Canary}").Press($"Gebeld {Canary}");

        house.Clock.Advance(TimeSpan.FromDays(9));
        await house.Inside().RunDueJobs();

        Assert.False(await house.Inside().Read(db => db.Set<Resident>().AnyAsync(r => r.HolderId == worker.Account)));
    }

    [Fact]
    public async Task Sent_twice_is_asked_once_and_without_a_yes_nothing_is_kept()
    {
        var (worker, code) = await AWorker();
        var form = (await house.Visitor().Get($"/bel-mij/{code}")).FormWith("Vraag om een telefoontje").Fill("Hoe heet u?", Canary).Fill("Uw telefoonnummer", "06 00 00 00 77");

        Assert.Contains("Zet het vinkje", Assert.Single((await form.Press("Vraag om een telefoontje")).Errors), StringComparison.Ordinal);
        Assert.Equal(0, await CallsOf(worker));

        form.Choose("Ja, dat is goed.");
        await form.Press("Vraag om een telefoontje");
        await form.Press("Vraag om een telefoontje");
        Assert.Equal(1, await CallsOf(worker));
    }

    [Fact]
    public async Task A_machine_that_keeps_asking_is_stopped()
    {
        var (worker, code) = await AWorker();
        for (var number = 0; number < Opbouw.Residents.AskToBeCalled.AskToBeCalledHandler.MostWaiting; number++) (await Ask(code)).ShouldHaveNoErrors();

        Assert.Contains("te veel mensen", Assert.Single((await Ask(code)).Errors), StringComparison.Ordinal);
        Assert.Equal(Opbouw.Residents.AskToBeCalled.AskToBeCalledHandler.MostWaiting, await CallsOf(worker));
    }

    [Theory]
    [InlineData("2026-03-02", new[] { 1, 2 }, "2026-03-03")]
    [InlineData("2026-03-03", new[] { 1, 2 }, "2026-03-09")]
    [InlineData("2026-03-06", new int[0], "2026-03-09")]
    [InlineData("2026-03-06", new[] { 7 }, "2026-03-08")]
    public void Called_on_the_next_day_that_she_works(string today, int[] days, string called) => Assert.Equal(
        DateOnly.Parse(called, System.Globalization.CultureInfo.InvariantCulture),
        CallTerm.After(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new WorkerCard { AccountId = default, Code = "abcdefgh", Name = "A", Days = [.. days] }));

    private async Task<(Person Worker, string Code)> AWorker()
    {
        var worker = await house.Given.AWorker();
        return (worker, await house.Given.AWorkerCard(worker));
    }

    private async Task<Page> Ask(string code) => await (await house.Visitor().Get($"/bel-mij/{code}")).FormWith("Vraag om een telefoontje")
        .Fill("Hoe heet u?", Canary).Fill("Uw telefoonnummer", "06 00 00 00 77").Choose("Ja, dat is goed.").Press("Vraag om een telefoontje");

    private async Task ToTheDayOfTheCall(Person worker)
    {
        var due = await house.Inside().Read(db => db.Set<PromisedCall>().Where(call => call.WorkerId == worker.Account).Select(call => call.DueOn).FirstAsync());
        house.Clock.Advance(due.ToDateTime(new TimeOnly(9, 0)) - house.Clock.GetUtcNow().UtcDateTime);
    }

    private Task<int> CallsOf(Person worker) => house.Inside().Read(db => db.Set<PromisedCall>().CountAsync(call => call.WorkerId == worker.Account));

    public sealed class OnSqlite(SqliteHouse house) : AskToBeCalledTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AskToBeCalledTests(house), IClassFixture<PostgresHouse>;
}
