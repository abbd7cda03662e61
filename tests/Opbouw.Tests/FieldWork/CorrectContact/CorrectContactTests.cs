using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.FieldWork.CorrectContact;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.CorrectContact;

public abstract class CorrectContactTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_wrong_is_corrected_and_the_old_version_is_kept()
    {
        var worker = await house.Given.AWorker();
        var wrong = await house.Given.AFindSpot(worker.Team, "Verkeerde plein");
        await house.Given.AFindSpot(worker.Team, "Goede plein");
        var contact = await house.Given.AContact(worker, wrong, people: 5, line: "Over de bus");

        var page = await (await (await worker.Get("/mijn-week")).Follow("Verbeter praatje Verkeerde plein"))
            .Fill("Waar?", "Goede plein").Choose("2-3").Fill("In één regel", "Over de trein").Press("Bewaar de verbetering");

        page.ShouldBeAt("/mijn-week").ShouldHaveNoErrors();
        Assert.Contains(page.Texts(".ledger li"), text => text.Contains("Goede plein", StringComparison.Ordinal) && text.Contains("2 mensen", StringComparison.Ordinal));
        var again = await worker.Get($"/contact/{contact.Id.Value}");
        Assert.Contains(again.Texts(".ledger li"), text => text.Contains("5 mensen", StringComparison.Ordinal) && text.Contains("Over de bus", StringComparison.Ordinal));
        Assert.Equal([nameof(ContactCorrected)], await EventsOf(contact));
    }

    [Fact]
    public async Task What_was_told_is_filled_in_and_stays_when_nothing_changes()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Plein");
        var contact = await house.Given.AContact(worker, spot, house.Clock.GetUtcNow().AddDays(-2), ContactKind.HomeVisit, people: 17, line: "Koffie", circle: Circle.Own);

        (await (await worker.Get($"/contact/{contact.Id.Value}")).FormWith("Bewaar de verbetering").Press("Bewaar de verbetering")).ShouldHaveNoErrors();

        var after = await Find(contact);
        Assert.Equal((ContactKind.HomeVisit, 17, "Koffie", Circle.Own, spot.Id), (after!.Kind, after.People, after.Line, after.Circle, after.FindSpotId!.Value));
        Assert.True((after.At - contact.At).Duration() < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_withdrawn_contact_counts_nowhere_and_its_signals_stay()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Plein");
        var contact = await house.Given.AContact(worker, spot, people: 4);
        var signal = (await house.Given.ASignal(worker, contact: contact.Id)).SignalId;

        var page = await (await worker.Get($"/contact/{contact.Id.Value}")).FormWith("Trek dit contact in").Press("Trek dit contact in");

        page.ShouldBeAt("/mijn-week");
        Assert.Contains("niemand gesproken", Page.Text(page.One(".lead")), StringComparison.Ordinal);
        Assert.Null(await Find(contact));
        Assert.Null(await house.Inside().Read(db => db.Set<Signal>().Where(s => s.Id == signal).Select(s => s.ContactId).SingleAsync(Ct)));
        (await worker.Get($"/contact/{contact.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal([nameof(ContactWithdrawn)], await EventsOf(contact));
    }

    [Fact]
    public async Task What_was_just_saved_can_be_undone_for_a_moment()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Plein");

        var saved = await (await worker.Get("/contact/nieuw")).FormWith("Bewaar").Choose("1").Press("Bewaar");
        var undone = await saved.FormWith("Maak ongedaan").Press("Maak ongedaan");

        undone.ShouldBeAt("/mijn-dag");
        Assert.Contains("Er is niets bewaard", Page.Text(undone.One(".notice")), StringComparison.Ordinal);
        Assert.Equal(0, await house.Inside().Read(db => db.Set<Contact>().CountAsync(c => c.WorkerId == worker.Account, Ct)));
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain("Maak ongedaan", (await worker.Get("/mijn-dag")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_worker_herself_reaches_it()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var contact = await house.Given.AContact(worker);

        (await colleague.Get($"/contact/{contact.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        var facts = new ContactFacts(worker.Team, ContactKind.Chat, 1) { AreaId = contact.AreaId };
        Assert.IsType<Outcome<ContactId>.Missing>(
            await house.Inside().Try<Opbouw.FieldWork.CorrectContact.CorrectContact, ContactId>(colleague, new(Guid.CreateVersion7(), contact.Id, facts)));
        Assert.IsType<Outcome<Nothing>.Missing>(await house.Inside().Try<WithdrawContact, Nothing>(colleague, new(Guid.CreateVersion7(), contact.Id)));
        Assert.NotNull(await Find(contact));
    }

    [Fact]
    public async Task An_earlier_version_that_was_only_mine_stays_only_mine()
    {
        var worker = await house.Given.AWorker();
        var contact = await house.Given.AContact(worker, line: "Alleen van mij", circle: Circle.Own);
        await (await worker.Get($"/contact/{contact.Id.Value}")).Fill("In één regel", "Voor het team").Choose("Alleen ik mag dit zien").Press("Bewaar de verbetering");
        var colleague = await house.Inside().ActorOf(await house.Given.AWorker(worker.Team));

        Assert.Empty(await house.Inside().Read(db => db.Set<ContactVersion>().Where(v => v.ContactId == contact.Id).ToListAsync(Ct), colleague));
    }

    [Fact]
    public async Task The_same_rules_hold_as_for_a_new_contact()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Plein");
        var contact = await house.Given.AContact(worker, spot);

        var page = await (await worker.Get($"/contact/{contact.Id.Value}")).Fill("Op een andere dag", "01-01-2030").Fill("Precies aantal mensen", "1").Press("Bewaar de verbetering");

        Assert.Contains(page.Errors, error => error.StartsWith("Dit moment is nog niet geweest", StringComparison.Ordinal));
        Assert.Empty((await Find(contact))!.Versions);
    }

    private Task<Contact?> Find(Contact contact) =>
        house.Inside().Read(db => db.Set<Contact>().Include(c => c.Versions).SingleOrDefaultAsync(c => c.Id == contact.Id, Ct));

    private Task<List<string>> EventsOf(Contact contact) =>
        house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Subject == contact.Id.Value.ToString()).Select(e => e.Event).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteHouse house) : CorrectContactTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : CorrectContactTests(house), IClassFixture<PostgresHouse>;
}
