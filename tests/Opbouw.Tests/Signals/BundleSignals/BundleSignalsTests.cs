using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Signals;
using Opbouw.Signals.AddToBundle;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.BundleSignals;

public abstract class BundleSignalsTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_bundles_related_signals_and_puts_them_into_words()
    {
        var worker = await house.Given.AWorker();
        var earlier = await house.Given.ASignal(worker, "Auto's rijden te hard langs de oversteek");
        var signal = await house.Given.ASignal(worker, "De auto's rijden te hard bij de oversteek");

        var form = await (await worker.Get($"/signalen/{signal.SignalId}")).FormWith("Bundel deze signalen").Choose("Auto's rijden te hard langs").Press("Bundel deze signalen");
        var page = await form.Fill("Hoe noem je de bundel?", "Hard rijden bij de oversteek").Fill("Wat is de vraag?", "Mag er een drempel komen?").Press("Maak de bundel");

        Assert.Equal("Hard rijden bij de oversteek", page.ShouldHaveNoErrors().Heading);
        Assert.Contains("Mag er een drempel komen?", page.Texts(".said"));
        var bundle = await house.Inside().Read(db => db.Set<Bundle>().SingleAsync(b => b.Title == "Hard rijden bij de oversteek" && b.TeamId == worker.Team, Ct));
        var inside = await house.Inside().Read(db => db.Set<Signal>().Where(s => s.BundleId == bundle.Id).Select(s => s.Id).ToListAsync(Ct));
        Assert.Equal(new[] { earlier.SignalId, signal.SignalId }.Select(i => i.Value).Order(), inside.Select(i => i.Value).Order());
    }

    [Fact]
    public async Task Without_title_and_signals_all_errors_are_said_and_the_typed_question_stays()
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker);
        var form = await worker.Get($"/bundels/nieuw?signaal={signal.SignalId}");

        var page = await form.Fill("Wat is de vraag?", "Mag het?").Untick("De auto's rijden").Press("Maak de bundel");

        Assert.Equal(2, page.Errors.Count);
        Assert.Contains(page.Texts("textarea"), t => t == "Mag het?");
    }

    [Fact]
    public async Task A_signal_of_another_team_can_not_be_bundled()
    {
        var worker = await house.Given.AWorker();
        var mine = await house.Given.ASignal(worker);
        var theirs = await house.Given.ASignal(await house.Given.AWorker());

        var command = new Opbouw.Signals.BundleSignals.BundleSignals(Guid.CreateVersion7(), "Samen", Theme.Traffic, null, [mine.SignalId, theirs.SignalId]);

        Assert.IsType<Outcome<BundleId>.Missing>(await house.Inside().Try<Opbouw.Signals.BundleSignals.BundleSignals, BundleId>(worker, command));
        Assert.Contains("Kies eerst een signaal", (await worker.Get($"/bundels/nieuw?signaal={theirs.SignalId}")).Texts(".empty__title"));
    }

    [Fact]
    public async Task A_refused_bundle_leaves_nothing_behind()
    {
        var worker = await house.Given.AWorker();
        var taken = await house.Given.ASignal(worker);
        await house.Given.ABundleOf(worker, "De eerste", null, taken.SignalId);
        var loose = await house.Given.ASignal(worker);

        var command = new Opbouw.Signals.BundleSignals.BundleSignals(Guid.CreateVersion7(), "De tweede", Theme.Traffic, null, [loose.SignalId, taken.SignalId]);
        var outcome = await house.Inside().Try<Opbouw.Signals.BundleSignals.BundleSignals, BundleId>(worker, command);

        Assert.Equal(SignalRefusals.InAnotherBundle, Assert.IsType<Outcome<BundleId>.Refused>(outcome).Refusal);
        Assert.False(await house.Inside().Read(db => db.Set<Bundle>().AnyAsync(b => b.Title == "De tweede" && b.TeamId == worker.Team, Ct)));
        Assert.Null((await house.Inside().Read(db => db.Set<Signal>().SingleAsync(s => s.Id == loose.SignalId, Ct))).BundleId);
    }

    [Fact]
    public async Task Signals_are_added_and_taken_out_again()
    {
        var worker = await house.Given.AWorker();
        var first = await house.Given.ASignal(worker, "Auto's rijden te hard langs de oversteek");
        await house.Given.ASignal(worker, "Weer bijna een kind aangereden op de oversteek, auto's rijden hard");
        var bundle = await house.Given.ABundleOf(worker, "Oversteek", null, first.SignalId);

        var added = await (await worker.Get($"/bundels/{bundle}/erbij")).FormWith("Zet ze erbij").Choose("Weer bijna een kind").Press("Zet ze erbij");
        Assert.Contains(added.Texts("p"), p => p.StartsWith("2 signalen", StringComparison.Ordinal));

        var ask = await added.Follow("Haal eruit: Weer bijna een kind");
        var left = await ask.FormWith("Haal het eruit").Press("Haal het eruit");
        Assert.Contains(left.Texts("p"), p => p.StartsWith("1 signaal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bundle_of_another_team_does_not_exist_on_any_of_its_pages()
    {
        var bundle = await house.Given.ABundleOf(await house.Given.AWorker());
        var stranger = await house.Given.AWorker();
        var partner = await house.Given.APartnerPerson();

        foreach (var part in new[] { "", "/erbij", "/vraag", "/gezegd", "/wegen", "/afsluiten" })
            foreach (var other in new[] { stranger, partner })
                (await other.Get($"/bundels/{bundle}{part}")).ShouldBe(HttpStatusCode.NotFound);
        var signal = await house.Given.ASignal(stranger);
        Assert.IsType<Outcome<BundleId>.Missing>(await house.Inside().Try<AddToBundle, BundleId>(stranger, new AddToBundle(Guid.CreateVersion7(), bundle, [signal.SignalId])));
    }

    public sealed class OnSqlite(SqliteHouse house) : BundleSignalsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : BundleSignalsTests(house), IClassFixture<PostgresHouse>;
}
