using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Signals.CorrectSignal;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.CorrectSignal;

public abstract class CorrectSignalTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Better_words_are_kept_with_the_old_ones_and_it_is_found_under_the_new_ones()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Plein");
        var signal = (await house.Given.ASignal(worker, "De lantaarn bij het pad is stuk", at: await house.Given.AFindSpot(worker.Team, "Pad"))).SignalId;

        var page = await (await (await worker.Get($"/signalen/{signal}")).Follow("Verbeter of trek in"))
            .Fill("Wat hoorde of zag je?", "De fontein in de vijver spuit niet").Fill("Over welke plek gaat het?", "Plein").Press("Bewaar de verbetering");

        page.ShouldBeAt($"/signalen/{signal}").ShouldHaveNoErrors();
        Assert.Contains("De fontein in de vijver spuit niet", Page.Text(page.One(".lead")), StringComparison.Ordinal);
        Assert.Contains(page.Texts("details li"), text => text.Contains("De lantaarn bij het pad is stuk", StringComparison.Ordinal));
        var terms = await house.Inside().Read(db => db.Set<Opbouw.Signals.Similarity.SignalTerm>().Where(t => t.SignalId == signal).Select(t => t.Term).ToListAsync(Ct));
        Assert.Contains("fontein", terms);
        Assert.DoesNotContain("lantaarn", terms);
        Assert.Contains(nameof(SignalCorrected), await EventsOf(signal));
    }

    [Fact]
    public async Task A_withdrawn_signal_is_in_no_list_and_its_bundle_counts_without_it()
    {
        var worker = await house.Given.AWorker();
        var (one, other) = ((await house.Given.ASignal(worker)).SignalId, (await house.Given.ASignal(worker, "Ook hier rijden ze hard")).SignalId);
        var bundle = await house.Given.ABundleOf(worker, signals: [one, other]);

        var page = await (await worker.Get($"/signalen/{other}/verbeteren")).FormWith("Trek dit signaal in").Press("Trek dit signaal in");

        page.ShouldBeAt("/signalen");
        Assert.Contains("ingetrokken", Page.Text(page.One(".notice")), StringComparison.Ordinal);
        Assert.DoesNotContain("Ook hier rijden ze hard", page.Html, StringComparison.Ordinal);
        (await worker.Get($"/signalen/{other}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("Ook hier rijden ze hard", (await worker.Get($"/bundels/{bundle}")).Html, StringComparison.Ordinal);
        Assert.Equal(1, await house.Inside().Read(db => db.Set<Signal>().CountAsync(s => s.BundleId == bundle, Ct)));
        Assert.Contains(nameof(SignalWithdrawn), await EventsOf(other));
    }

    [Fact]
    public async Task A_partner_who_read_what_it_stands_on_hears_that_it_changed()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var person = await house.Given.APersonAtPartner(partner);
        var item = await house.Given.AQuestion(worker, partner, person);
        var (signals, before) = await house.Inside().Read(async db =>
        {
            var asked = await db.Set<AgendaItem>().SingleAsync(i => i.Id == item, Ct);
            return (await db.Set<Signal>().Where(s => s.BundleId == asked.BundleId).Select(s => s.Id).ToListAsync(Ct), asked.EvidenceInSteps);
        });

        foreach (var signal in signals)
            await house.Inside().Do<WithdrawSignal, Nothing>(worker, new(Guid.CreateVersion7(), signal));

        var after = await house.Inside().Read(db => db.Set<AgendaItem>().Include(i => i.Clarifications).SingleAsync(i => i.Id == item, Ct));
        Assert.NotEqual(before, after.EvidenceInSteps);
        Assert.Contains(before, Assert.Single(after.Clarifications).Text, StringComparison.Ordinal);
        var mail = (await house.Inside().Mail())[^1];
        Assert.StartsWith("Verbetering bij een vraag van bewoners", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(after.EvidenceInSteps, mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Better_words_alone_tell_the_partner_nothing_new()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var item = await house.Given.AQuestion(worker, partner, await house.Given.APersonAtPartner(partner));
        var mails = (await house.Inside().Mail()).Count;
        var signal = await house.Inside().Read(async db =>
        {
            var bundle = await db.Set<AgendaItem>().Where(i => i.Id == item).Select(i => i.BundleId).SingleAsync(Ct);
            return await db.Set<Signal>().FirstAsync(s => s.BundleId == bundle, Ct);
        });

        await house.Inside().Do<Opbouw.Signals.CorrectSignal.CorrectSignal, SignalId>(
            worker, new(Guid.CreateVersion7(), signal.Id, signal.Kind, signal.Theme, "Anders opgeschreven") { AreaId = signal.AreaId });

        Assert.Equal(mails, (await house.Inside().Mail()).Count);
    }

    [Fact]
    public async Task What_was_just_saved_can_be_undone()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Plein");

        var saved = await (await worker.Get("/signalen/nieuw")).FormWith("Bewaar het signaal").Choose("wens").Fill("Wat hoorde of zag je?", "Graag een bankje").Fill("Waar gaat het over?", "ontmoeting").Press("Bewaar het signaal");
        var undone = await saved.FormWith("Maak ongedaan").Press("Maak ongedaan");

        undone.ShouldBeAt("/signalen");
        Assert.Equal(0, await house.Inside().Read(db => db.Set<Signal>().CountAsync(s => s.WorkerId == worker.Account, Ct)));
    }

    [Fact]
    public async Task Only_who_wrote_it_may_change_it_and_a_number_is_warned_of()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var signal = (await house.Given.ASignal(worker)).SignalId;

        (await colleague.Get($"/signalen/{signal}/verbeteren")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Empty((await colleague.Get($"/signalen/{signal}")).All("a[href$=verbeteren]"));
        Assert.IsType<Outcome<Nothing>.Missing>(await house.Inside().Try<WithdrawSignal, Nothing>(colleague, new(Guid.CreateVersion7(), signal)));
        var refused = await house.Inside().Try<Opbouw.Signals.CorrectSignal.CorrectSignal, SignalId>(
            worker, new(Guid.CreateVersion7(), signal, SignalKind.Wish, Theme.Traffic, "Bel haar op 06 12345678") { AreaId = await house.Given.TheArea() });
        Assert.Equal("signal.may-hold-person", Assert.IsType<Outcome<SignalId>.Refused>(refused).Refusal.Code);
    }

    private Task<List<string>> EventsOf(SignalId signal) =>
        house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Subject == signal.Value.ToString()).Select(e => e.Event).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : CorrectSignalTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : CorrectSignalTests(house), IClassFixture<PostgresHouse>;
}
