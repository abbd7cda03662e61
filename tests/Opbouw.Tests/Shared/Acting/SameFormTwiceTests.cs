using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Acting;

/// <summary>Browsers resend forms by themselves, and people press twice.</summary>
[Trait("Kind", "Trust")]
public abstract class SameFormTwiceTests(TestHouse house)
{
    [Fact]
    public async Task Same_form_twice_is_one_record()
    {
        var worker = await house.Given.AWorker();
        var form = await FilledIn(worker, "Twee keer gedrukt");

        var first = await worker.Browser.Send(form.Request("Zet in mijn dag"));
        var second = await worker.Browser.Send(form.Request("Zet in mijn dag"));

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await Count("Twee keer gedrukt"));
    }

    [Fact]
    public async Task Same_form_twice_at_the_same_moment_is_one_record()
    {
        var worker = await house.Given.AWorker();
        var form = await FilledIn(worker, "Tegelijk gedrukt");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => worker.Browser.Send(form.Request("Zet in mijn dag"))));

        Assert.Equal(1, await Count("Tegelijk gedrukt"));
    }

    [Fact]
    public async Task Same_form_with_other_words_is_refused()
    {
        var worker = await house.Given.AWorker();
        var form = await FilledIn(worker, "Eerste woorden");

        await worker.Browser.Send(form.Request("Zet in mijn dag"));
        var again = await worker.Browser.Send(form.Fill("Waarover?", "Andere woorden").Request("Zet in mijn dag"));

        Assert.NotEmpty(again.Errors);
        Assert.Equal((1, 0), (await Count("Eerste woorden"), await Count("Andere woorden")));
    }

    [Fact]
    public async Task Two_people_who_got_the_form_at_the_same_moment_make_two_records()
    {
        var team = await house.Given.ATeam();
        var (anna, bas) = (await house.Given.AWorker(team), await house.Given.AWorker(team));
        var (one, other) = (await FilledIn(anna, "Allebei gehoord"), await FilledIn(bas, "Allebei gehoord"));

        await Task.WhenAll(anna.Browser.Send(one.Request("Zet in mijn dag")), bas.Browser.Send(other.Request("Zet in mijn dag")));

        Assert.Equal(2, await Count("Allebei gehoord"));
    }

    private async Task<Form> FilledIn(Person worker, string words)
    {
        await house.Given.APartner("De Lepelaar");
        var page = await worker.Get("/terugbellen/nieuw");
        return page.Fill("Wie bel je terug?", "De Lepelaar").Fill("Waarover?", words).Fill("Op welke dag?", "12-03-2026");
    }

    private Task<int> Count(string words) =>
        house.Inside().Read(db => db.Set<CallBack>().CountAsync(callBack => callBack.About == words, TestContext.Current.CancellationToken));

    public sealed class OnSqlite(SqliteHouse house) : SameFormTwiceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SameFormTwiceTests(house), IClassFixture<PostgresHouse>;
}
