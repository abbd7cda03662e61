using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Residents;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Residents;

/// <summary>A resident says yes, is called, is introduced, and says no.</summary>
[Trait("Kind", "Trust")]
public abstract class ResidentRoadTests(TestHouse house)
{
    private const string ReadAloud = "Ik las de tekst voor. De bewoner zei ja.";

    [Fact]
    public async Task Worker_writes_down_who_said_yes_aloud()
    {
        var worker = await house.Given.AWorker();

        var page = await (await worker.Browser.Get("/bewoners/nieuw")).Fill("Naam", "Fatima").Fill("Telefoonnummer", "06 11 22 33 44")
            .Choose("Op de hoogte houden").Choose("Gezegd").Choose(ReadAloud).Fill("Wie was erbij?", "de dochter").Press("Bewaar");

        page.ShouldBe(HttpStatusCode.OK).ShouldHaveNoErrors();
        Assert.Equal("Fatima", page.Heading);
        Assert.Contains(page.Texts("li"), line => line.Contains("Erbij: de dochter", StringComparison.Ordinal));
        Assert.Contains("Fatima", (await worker.Browser.Get("/bewoners")).Texts(".ledger a"));
    }

    [Fact]
    public async Task Without_the_words_read_aloud_nothing_is_written_down()
    {
        var worker = await house.Given.AWorker();

        var page = await (await worker.Browser.Get("/bewoners/nieuw")).Fill("Naam", "Fatima").Fill("Telefoonnummer", "06 11 22 33 45").Choose("Gezegd").Press("Bewaar");

        Assert.Contains(page.Errors, error => error.Contains("Lees de tekst voor", StringComparison.Ordinal));
        Assert.Empty(await house.Inside().Read(db => db.Set<Resident>().Where(r => r.HolderId == worker.Account).ToListAsync()));
    }

    [Fact]
    public async Task Name_and_number_are_nowhere_readable_in_the_database()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker, name: "Kanarie van Buren", phone: "06 98 76 54 32");

        var row = await house.Inside().Read(db => db.Set<Resident>().SingleAsync(r => r.Id == id));

        Assert.DoesNotContain("Kanarie", row.Name.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("98765432", row.PhoneHash + row.Phone!.Value, StringComparison.Ordinal);
        Assert.Equal("Kanarie van Buren", (await house.Given.KeysOf(id.Value)).Read(id.Value, row.Name));
    }

    [Fact]
    public async Task Promised_call_stands_in_my_day_and_its_number_goes_a_week_after_the_call()
    {
        var worker = await house.Given.AWorker();
        await (await worker.Browser.Get("/terugbellen/bewoner")).Fill("Naam", "Henk").Fill("Telefoonnummer", "06 55 44 33 22").Fill("Waarover bel je?", "de moestuin")
            .Fill("Op welke dag?", house.Clock.GetUtcNow().ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture)).Choose("Ik las dit voor. De bewoner zei ja.").Press("Zet in mijn dag");

        var day = await worker.Browser.Get("/mijn-dag");
        Assert.Contains(day.Texts(".task"), line => line.Contains("Henk 06 55 44 33 22", StringComparison.Ordinal) && line.Contains("de moestuin", StringComparison.Ordinal));
        await day.FormWith("Gebeld").Press("Gebeld");
        var resident = await house.Inside().Read(db => db.Set<Resident>().SingleAsync(r => r.HolderId == worker.Account));

        house.Clock.Advance(TimeSpan.FromDays(7));
        await house.Inside().RunDueJobs();
        Assert.True((await house.Given.KeysOf(resident.Id.Value)).Has(resident.Id.Value));

        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
        Assert.False((await house.Given.KeysOf(resident.Id.Value)).Has(resident.Id.Value));
        Assert.False(await house.Inside().Read(db => db.Set<Resident>().AnyAsync(r => r.Id == resident.Id)));
    }

    [Fact]
    public async Task Colleague_says_why_before_she_reads_and_the_look_is_in_the_log()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var id = await house.Given.AResident(worker, name: "Mevrouw Roos");

        var asked = await colleague.Browser.Get($"/bewoners/{id.Value}");
        Assert.Equal("Waarom kijk je?", asked.Heading);
        Assert.DoesNotContain("Roos", asked.Html, StringComparison.Ordinal);
        var read = await asked.FormWith("Kijk").Choose("Ik neem het over van een collega").Press("Kijk");

        Assert.Equal("Mevrouw Roos", read.Heading);
        var looks = await Looks(id);
        var look = Assert.Single(looks, one => one.Actor == colleague.Account);
        Assert.Equal(nameof(LookReason.TakesOver), look.Reason);
        Assert.Contains("worker", look.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_circle_is_for_the_holder_and_her_deputy_only()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var id = await house.Given.AResident(worker, circle: Circle.Own);

        (await colleague.Browser.Get($"/bewoners/{id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Browser.Get($"/bewoners/{id.Value}")).ShouldBe(HttpStatusCode.OK);

        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        await house.Inside().Add(new Opbouw.People.Absence { Id = Opbouw.People.AbsenceId.New(), AccountId = worker.Account, DeputyId = colleague.Account, From = today, Until = today });
        (await colleague.Browser.Get($"/bewoners/{id.Value}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Secret_address_is_shown_to_the_holder_only()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var id = await house.Given.AResident(worker, address: "Meentweg 12", hidesAddress: true);

        Assert.Contains("Meentweg 12", (await worker.Browser.Get($"/bewoners/{id.Value}")).Html, StringComparison.Ordinal);
        var page = await (await colleague.Browser.Get($"/bewoners/{id.Value}")).FormWith("Kijk").Choose("Wij doen dit samen").Press("Kijk");
        Assert.DoesNotContain("Meentweg", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_list_is_one_row_in_the_log_with_the_fields_of_NEN_7513()
    {
        var worker = await house.Given.AWorker();
        var ids = new[] { await house.Given.AResident(worker), await house.Given.AResident(worker), await house.Given.AResident(worker) };

        await worker.Browser.Get("/bewoners");

        var look = Assert.Single(await Looks(ids[0]));
        Assert.All(ids, id => Assert.Contains(id.Value.ToString(), look.Details, StringComparison.Ordinal));
        foreach (var field in new[] { "Kind", "Roles", "ResponsibleFor", "Organisation", "Client", "Consents", "Emergency" }) Assert.Contains($"\"{field}\"", look.Details, StringComparison.Ordinal);
        Assert.Equal(worker.Account, look.Actor);
    }

    [Fact]
    public async Task Withdrawing_reaches_the_partner_who_must_confirm()
    {
        var partner = await house.Given.APartner("Woningstichting De Specht");
        var person = await house.Given.APartnerPerson(partner);
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker, name: "Jan de Groot", purpose: ConsentPurpose.Introduce, recipient: partner, address: "Kade 1");
        var page = await worker.Browser.Get($"/bewoners/{id.Value}");
        await (await page.Follow("Stel voor aan een partner")).FormWith("Geef de gegevens door").Choose("Woningstichting De Specht").Press("Geef de gegevens door");

        var shared = await person.Browser.Get("/gedeeld");
        Assert.Contains("Jan de Groot", shared.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kade 1", shared.Html, StringComparison.Ordinal);

        await (await worker.Browser.Get($"/bewoners/{id.Value}")).FormWith("Trek in").Press("Trek in");
        var task = await person.Browser.Get("/gedeeld");
        Assert.Contains("Wis deze gegevens bij u", task.Texts("h2"));
        await task.FormWith("Het is gewist").Press("Het is gewist");

        Assert.NotNull(await house.Inside().Read(db => db.Set<HandedOver>().Where(h => h.ResidentId == id).Select(h => h.GoneAt).SingleAsync()));
        Assert.DoesNotContain("Jan de Groot", (await person.Browser.Get("/gedeeld")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resident_stops_everything_with_her_card_and_is_gone_that_night()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker);
        var token = await house.Given.ACardFor(worker, id);

        var mine = await house.Visitor().Get($"/mijn-toestemming/{token}");
        Assert.Equal("Wat mag er van mij?", mine.Heading);
        await mine.FormWith("Stop alles en wis mijn gegevens").Press("Stop alles en wis mijn gegevens");
        Assert.Contains("Er is geen toestemming meer", (await worker.Browser.Get($"/bewoners/{id.Value}")).Html, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
        (await house.Visitor().Get($"/mijn-toestemming/{token}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.False((await house.Given.KeysOf(id.Value)).Has(id.Value));
    }

    [Fact]
    public async Task Consent_by_link_counts_only_after_a_yes_on_the_page()
    {
        var worker = await house.Given.AWorker();
        await (await worker.Browser.Get("/bewoners/nieuw")).Fill("Naam", "Aisha").Fill("E-mailadres", "aisha@voorbeeld.example").Choose("Op de hoogte houden").Choose("Met een link").Press("Bewaar");
        var resident = await house.Inside().Read(db => db.Set<Resident>().SingleAsync(r => r.HolderId == worker.Account));
        var mail = (await house.Inside().Mail()).Last(m => m.To == "aisha@voorbeeld.example");
        var token = mail.Body.Split("/mijn-toestemming/")[1][..32];

        var page = await house.Visitor().Get($"/mijn-toestemming/{token}");
        Assert.False(await InForce(resident.Id));
        await page.FormWith("Ja, dat mag").Press("Ja, dat mag");

        Assert.True(await InForce(resident.Id));
        var seen = await house.Visitor().Get($"/mijn-toestemming/{token}");
        Assert.Contains("Dit mag nu", seen.Texts("h2"));
        Assert.DoesNotContain("Aisha", seen.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resident_sees_who_looked_and_what_was_done_in_her_name()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AResident(worker);
        await worker.Browser.Get($"/bewoners/{id.Value}");
        var token = await house.Given.ACardFor(worker, id);

        var page = await house.Visitor().Get($"/mijn-toestemming/{token}");

        Assert.Contains(page.Texts("li"), line => line.Contains("Opbouwwerker", StringComparison.Ordinal) && line.Contains("Alles van deze persoon", StringComparison.Ordinal));
        Assert.Contains(page.Texts("li"), line => line.Contains("Een bewoner opschrijven die dat goed vindt", StringComparison.Ordinal));
    }

    private async Task<bool> InForce(ResidentId id) =>
        (await house.Inside().Read(db => db.Set<Consent>().Where(c => c.ResidentId == id).ToListAsync())).Exists(c => c.IsInForce(DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime)));

    private Task<List<TrailEntry>> Looks(ResidentId id) =>
        house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Event == nameof(LookedAtPeople) && e.Details.Contains(id.Value.ToString())).ToListAsync());

    public sealed class OnSqlite(SqliteHouse house) : ResidentRoadTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ResidentRoadTests(house), IClassFixture<PostgresHouse>;
}
