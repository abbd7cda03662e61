using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Recordings;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;
using SkiaSharp;

namespace Opbouw.Tests.Recordings;

/// <summary>What was spoken in: heard by who holds it and her deputy, written out, and gone.</summary>
[Trait("Kind", "Trust")]
public abstract class RecordingTests(TestHouse house)
{
    private const string Canary = "KANARIEGELUID";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_speaks_it_in_hears_it_back_and_makes_it_a_signal()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Het schoolplein");
        var sound = GivenPeopleAndPlaces.Sound("de oversteek");

        var kept = await (await worker.Get("/opnames/nieuw")).FormWith("Bewaar").Attach("Opname van je stem", "opname.ogg", sound).Press("Bewaar");
        kept.ShouldBeAt("/opnames").ShouldHaveNoErrors();
        Assert.Contains("1 opname of bericht", (await worker.Get("/mijn-dag")).Html, StringComparison.Ordinal);
        var page = await kept.Follow("Opname over Het schoolplein");
        Assert.Equal(sound, await Bytes(worker, page.One("audio").GetAttribute("src")!));

        var signal = await page.FormWith("Bewaar alleen").Fill("Wat hoor je?", "De oversteek is eng").Press("Bewaar en maak er een signaal van");
        signal.ShouldBeAt("/signalen/nieuw");
        Assert.Equal("De oversteek is eng", Page.Text(signal.One("textarea")));
        Assert.DoesNotContain("oversteek", signal.Response.RequestMessage!.RequestUri!.Query, StringComparison.OrdinalIgnoreCase);
        (await signal.FormWith("Bewaar het signaal").Choose("zorg", "Wat is het?").Fill("Waar gaat het over?", "veiligheid").Press("Bewaar het signaal")).ShouldHaveNoErrors();
        Assert.True(await house.Inside().Read(db => db.Set<Signal>().AnyAsync(s => s.Words == "De oversteek is eng" && s.WorkerId == worker.Account)));
        Assert.DoesNotContain("opname of bericht", (await worker.Get("/mijn-dag")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colleague_leader_and_others_hear_nothing_and_the_deputy_does()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.ARecording(worker);
        var colleague = await house.Given.AWorker(worker.Team);
        Person[] others = [colleague, await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team), await house.Given.Somebody(RoleCodes.PrivacyOfficer), await house.Given.Somebody(RoleCodes.Administrator), await house.Given.AWorker()];

        foreach (var other in others)
            foreach (var address in new[] { $"/opnames/{id.Value}", $"/opnames/{id.Value}?handler=Bestand" })
                (await other.Get(address)).ShouldBe(HttpStatusCode.NotFound);

        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().DateTime);
        await house.Inside().Add(new Absence { Id = AbsenceId.New(), AccountId = worker.Account, DeputyId = colleague.Account, From = today, Until = today });
        Assert.NotEmpty(await Bytes(colleague, $"/opnames/{id.Value}?handler=Bestand"));
    }

    [Fact]
    public async Task Listening_is_logged_and_opening_the_page_is_not_listening()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.ARecording(worker);

        await worker.Get($"/opnames/{id.Value}");
        Assert.Empty(await Looks(id));

        await Bytes(worker, $"/opnames/{id.Value}?handler=Bestand");
        await Bytes(worker, $"/opnames/{id.Value}?handler=Bestand");
        Assert.Equal([LookKind.Recording, LookKind.Recording], (await Looks(id)).Select(look => look.What.Kind));
        Assert.Contains(worker.Name, Page.Text((await worker.Get($"/opnames/{id.Value}")).One("section[aria-labelledby=wie]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_closed_and_no_cache_keeps_what_is_heard()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.ARecording(worker, Canary);

        Assert.Equal(-1, (await Content(id))!.Closed.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)));
        using var heard = await worker.Browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, $"/opnames/{id.Value}?handler=Bestand"));
        Assert.Equal("no-store", heard.Headers.CacheControl?.ToString());
        Assert.Equal("audio/ogg", heard.Content.Headers.ContentType?.MediaType);
    }

    [Theory, InlineData(true, 7), InlineData(false, 30)]
    public async Task It_is_gone_seven_days_after_it_was_written_out_or_after_thirty(bool writtenOut, int days)
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.ARecording(worker);
        if (writtenOut) await (await worker.Get($"/opnames/{id.Value}")).FormWith("Bewaar alleen").Fill("Wat hoor je?", "Niets bijzonders").Press("Bewaar alleen");

        house.Clock.Advance(TimeSpan.FromDays(days - 1));
        await house.Inside().RunDueJobs();
        Assert.NotNull(await Content(id));

        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.Inside().RunDueJobs();
        Assert.Null(await Content(id));
        Assert.False((await house.Given.KeysOf(id.Value)).Has(id.Value));
        (await (await house.LogIn(worker.Account)).Get($"/opnames/{id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal(nameof(RecordingEnd.Due), await WhyErased(id));
    }

    [Fact]
    public async Task Thrown_away_is_gone_at_once_and_a_copy_from_before_sounds_no_more()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.ARecording(worker, Canary);
        var (recording, content) = (await house.Inside().Read(db => db.Set<Recording>().AsNoTracking().SingleAsync(r => r.Id == id)), (await Content(id))!);

        var done = await (await worker.Get($"/opnames/{id.Value}")).FormWith("Gooi deze opname weg").Press("Gooi deze opname weg");
        done.ShouldBeAt("/opnames");
        Assert.Null(await Content(id));

        await house.Inside().Add(recording, content);
        (await worker.Get($"/opnames/{id.Value}?handler=Bestand")).ShouldBe(HttpStatusCode.NotFound);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Inside().RunDueJobs();
        Assert.Null(await Content(id));
        Assert.Equal(nameof(RecordingEnd.CameBackWithACopy), await WhyErased(id));
    }

    [Theory]
    [InlineData("opname.ogg", "dit is geen geluid")]
    [InlineData("opname.webm", "<script>alert(1)</script>")]
    [InlineData("opname.mp3", "")]
    public async Task What_is_no_sound_is_refused(string name, string content)
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);

        var page = await (await worker.Get("/opnames/nieuw")).FormWith("Bewaar").Attach("Opname van je stem", name, Encoding.UTF8.GetBytes(content)).Press("Bewaar");

        Assert.Contains("Kies een opname van je stem", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_smaller_upright_and_does_not_say_where_it_was()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);

        var kept = await (await worker.Get("/opnames/nieuw?foto=true")).FormWith("Bewaar").Attach("Foto", "foto.jpg", Photo.Sideways(2_400, 1_200)).Press("Bewaar");
        kept.ShouldBeAt("/opnames").ShouldHaveNoErrors();
        var id = await house.Inside().Read(db => db.Set<Recording>().Where(r => r.HolderId == worker.Account).Select(r => r.Id).SingleAsync());
        var bytes = await Bytes(worker, $"/opnames/{id.Value}?handler=Bestand");

        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal((800, 1_600), (picture.Width, picture.Height));
        // The left half was red; a telephone that lay on its side had it on top.
        Assert.True(picture.GetPixel(400, 100).Red > 200 && picture.GetPixel(400, 1_500).Red < 60, $"{picture.GetPixel(400, 100)} {picture.GetPixel(400, 1_500)}");
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Photo.Place)));
    }

    [Fact]
    public async Task The_same_recording_twice_is_kept_once_and_another_under_its_id_is_refused()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);
        var form = (await worker.Get("/opnames/nieuw")).FormWith("Bewaar");

        await form.Attach("Opname van je stem", "opname.ogg", GivenPeopleAndPlaces.Sound("een")).Press("Bewaar");
        (await form.Attach("Opname van je stem", "opname.ogg", GivenPeopleAndPlaces.Sound("een")).Press("Bewaar")).ShouldHaveNoErrors();
        Assert.Equal(1, await house.Inside().Read(db => db.Set<Recording>().CountAsync(r => r.HolderId == worker.Account)));

        var other = await form.Attach("Opname van je stem", "opname.ogg", GivenPeopleAndPlaces.Sound("twee")).Press("Bewaar");
        Assert.NotEmpty(other.Errors);
    }

    [Fact]
    public async Task Who_takes_over_hears_what_was_not_written_out()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var id = await house.Given.ARecording(worker);

        var page = await worker.Get($"/overdragen/{worker.Account.Value}");

        Assert.Contains("opname", page.Html, StringComparison.OrdinalIgnoreCase);
        (await colleague.Get($"/opnames/{id.Value}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<byte[]> Bytes(Person who, string address)
    {
        using var response = await who.Browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(Ct);
    }

    private Task<RecordingContent?> Content(RecordingId id) => house.Inside().Read(db => db.Set<RecordingContent>().AsNoTracking().SingleOrDefaultAsync(c => c.RecordingId == id));

    private Task<IReadOnlyList<Looked>> Looks(RecordingId id) => house.Inside().Read(db => new LookBook(db).OfAsync(id.Value, Ct));

    private Task<string?> WhyErased(RecordingId id)
    {
        var subject = id.Value.ToString();
        return house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Event == nameof(RecordingErased) && entry.Subject == subject)
            .OrderByDescending(entry => entry.At).Select(entry => entry.Reason).FirstOrDefaultAsync());
    }

    public sealed class OnSqlite(SqliteHouse house) : RecordingTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RecordingTests(house), IClassFixture<PostgresHouse>;
}
