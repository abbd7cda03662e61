using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Agenda;
using Opbouw.FieldWork;
using Opbouw.Keeping;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Trail.Sealing;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Keeping;

/// <summary>A name that somebody wrote down after all is found wherever it stands, and taken out of every version.</summary>
[Trait("Kind", "Trust")]
public abstract class StrikeTests(TestHouse house)
{
    private const string Canary = "KANARIEPIET";

    [Fact]
    public async Task Privacy_officer_finds_every_spelling_and_strikes_it_from_all_versions_and_no_byte_is_left()
    {
        var (worker, officer) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.PrivacyOfficer));
        var contact = await house.Given.AContact(worker, line: "Bij Kanáriepiet aan de deur geweest, kanariepiets hond was er ook");
        await house.Inside().Add(
            new ContactVersion { ContactId = contact.Id, Number = 1, WorkerId = worker.Account, AreaId = contact.AreaId, Kind = contact.Kind, People = 1, Circle = contact.Circle, Line = $"{Canary} gesproken", At = contact.At, ReplacedAt = contact.At },
            new Notification { Id = NotificationId.New(), AccountId = worker.Account, About = contact.Id.Value, Title = $"Bel {Canary}", Href = "/mijn-dag", At = contact.At },
            new OutboxMessage { To = "iemand@voorbeeld.test", Subject = "Er wacht iets op je", Body = $"Over {Canary}.", About = contact.Id.Value, CreatedAt = contact.At });

        var found = await Search(officer, Canary.ToLowerInvariant());
        Assert.Equal("Gevonden in één stuk", found.Texts("h2")[0]);
        Assert.Contains("aan de deur geweest", found.Html, StringComparison.Ordinal);
        var done = await found.FormWith("Streep door").Press("Streep door");

        Assert.Contains("De naam is op 4 plekken weggehaald", done.Html, StringComparison.Ordinal);
        Assert.Contains("Deze naam staat nergens", done.Html, StringComparison.Ordinal);
        var left = await house.Inside().Read(db => db.Set<Contact>().SingleAsync(c => c.Id == contact.Id));
        Assert.Equal("Bij [weggehaald] aan de deur geweest, [weggehaald] hond was er ook", left.Line);
        Assert.Empty(await Database.TablesWith(house, Canary));
        Assert.DoesNotContain(await Terms(contact.Id.Value), "kanariepiet", StringComparison.Ordinal);
        Database.FilesShouldNotHold(house, Canary, "kanariepiet", "Kanáriepiet");
        Assert.Contains("is hier iets weggehaald door de privacyfunctionaris", (await worker.Browser.Get($"/contact/{contact.Id.Value}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_question_shows_it_struck_at_once()
    {
        var (worker, officer, partner) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.PrivacyOfficer), await house.Given.APartner());
        var item = await house.Given.AQuestion(worker, partner);
        await house.Inside().Change(async db =>
        {
            (await db.Set<PublishedQuestion>().SingleAsync(q => q.AgendaItemId == item)).Question = "Wil MEREL Kwikstaart de lamp maken?";
            db.Entry(await db.Set<AgendaItem>().SingleAsync(i => i.Id == item)).Property(i => i.Question).CurrentValue = "Wil Merel Kwikstaart de lamp maken?";
        });
        var code = await house.Inside().Read(db => db.Set<PublishedQuestion>().Where(q => q.AgendaItemId == item).Select(q => q.Code).SingleAsync());
        Assert.Contains("Kwikstaart", (await house.Visitor().Get($"/v/{code}")).Html, StringComparison.Ordinal);

        await (await Search(officer, "Merel Kwikstaart")).FormWith("Streep door").Press("Streep door");

        var page = await house.Visitor().Get($"/v/{code}");
        Assert.DoesNotContain("Kwikstaart", page.Html, StringComparison.Ordinal);
        Assert.Contains("Wil [weggehaald] de lamp maken?", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Author_takes_a_name_out_of_her_own_signal_and_nobody_elses()
    {
        var worker = await house.Given.AWorker();
        var signal = await house.Given.ASignal(worker, "Er ligt vaak glas op het plein, zegt Zwaluwstaartje");
        var colleague = await house.Given.AWorker(worker.Team);
        var address = $"/weghalen/signaal/{signal.SignalId}";
        (await colleague.Browser.Get(address)).ShouldBe(HttpStatusCode.NotFound);

        var page = await (await worker.Browser.Get($"/signalen/{signal.SignalId}")).Follow("Haal een naam weg");
        var wrong = await page.Fill("Wat moet weg?", "Zwaluwstaart").Press("Haal weg");
        Assert.Single(wrong.Errors);
        var done = await wrong.Fill("Wat moet weg?", "zwaluwstaartje").Press("Haal weg");

        Assert.Contains("Op één plek weggehaald", done.Html, StringComparison.Ordinal);
        var left = await worker.Browser.Get($"/signalen/{signal.SignalId}");
        Assert.DoesNotContain("Zwaluwstaartje", left.Html, StringComparison.Ordinal);
        Assert.Contains("is hier iets weggehaald door wie het schreef", left.Html, StringComparison.Ordinal);
        Assert.Empty(await Database.TablesWith(house, "waluwstaart"));
    }

    [Fact]
    public async Task Name_stands_in_no_address_no_log_and_no_trail_and_the_seals_still_hold()
    {
        var (worker, officer) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.PrivacyOfficer));
        await house.Given.AContact(worker, line: "IJsvogeltjesnaam woont daar");
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        await house.Inside().RunDueJobs();

        var done = await (await Search(officer, "ijsvogeltjesnaam")).FormWith("Streep door").Press("Streep door");

        Assert.DoesNotContain("vogeltjes", done.Address.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(house.Log.Lines, line => line.Contains("vogeltjes", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await Database.Everything(house), row => row.Contains("vogeltjes", StringComparison.OrdinalIgnoreCase));
        var looks = await house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Event == nameof(LookedAtPeople) && e.Actor == officer.Account).Select(e => e.Reason).ToListAsync());
        Assert.Equal(2, looks.Count(why => why == nameof(LookReason.Complaint)));
        Assert.Single(await house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Event == nameof(WordsStruckOut) && e.Actor == officer.Account).ToListAsync()));
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        await house.Inside().RunDueJobs();
        await using var scope = HouseScope();
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<TrailCheck>().RunAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task What_came_back_with_an_old_copy_is_struck_again()
    {
        var (worker, officer) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.PrivacyOfficer));
        var contact = await house.Given.AContact(worker, line: "Wielewaaltje vroeg naar het buurthuis");
        await (await Search(officer, "Wielewaaltje")).FormWith("Streep door").Press("Streep door");

        // What stood there when the copy was made stands there again.
        await house.Inside().Change(async db => (await db.Set<Contact>().SingleAsync(c => c.Id == contact.Id)).Line = "Wielewaaltje vroeg naar het buurthuis");
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();

        Assert.Equal("[weggehaald] vroeg naar het buurthuis", await house.Inside().Read(db => db.Set<Contact>().Where(c => c.Id == contact.Id).Select(c => c.Line).SingleAsync()));
        Assert.Contains(StruckBy.House, await house.Inside().Read(db => db.Set<StruckOut>().Where(s => s.Record == contact.Id.Value).Select(s => s.By).ToListAsync()));
        var keys = house.Services.GetRequiredService<Opbouw.Shared.Keys.KeyStore>().FileOf(house.Home.Id)!;
        Assert.DoesNotContain("wielewaal", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(keys, TestContext.Current.CancellationToken)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Searching_asks_for_a_name_and_a_reason()
    {
        var officer = await house.Given.Somebody(RoleCodes.PrivacyOfficer);

        var page = await (await officer.Browser.Get("/privacy-werk/namen")).FormWith("Zoek").Press("Zoek");

        Assert.Equal(2, page.Errors.Count);
        (await (await house.Given.AWorker()).Browser.Get("/privacy-werk/namen")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> Search(Person officer, string name) =>
        await (await officer.Browser.Get("/privacy-werk/namen")).FormWith("Zoek").Fill("Welke naam?", name).Choose("Ik zoek een klacht of vraag uit").Press("Zoek");

    private AsyncServiceScope HouseScope()
    {
        var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(house.Services.GetRequiredService<OrganisationRegistry>().All.Single(o => o.Id == house.Home.Id), Actor.House);
        return scope;
    }

    private Task<string> Terms(Guid record) => house.Inside().Read(async db => string.Join(' ', await db.Set<SearchEntry>().Where(e => e.Record == record).Select(e => e.Terms).ToListAsync()));

    public sealed class OnSqlite(SqliteHouse house) : StrikeTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : StrikeTests(house), IClassFixture<PostgresHouse>;
}
