using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.Editing;
using Opbouw.PublicSite;
using Opbouw.Shared.Films;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.PublicSite;

/// <summary>A film on a page: sent with subtitles and a text, kept without its place, shown when somebody presses play, sent in the parts that are asked.</summary>
public abstract class FilmsTests(TestHouse house)
{
    private const string Save = "Bewaar deze film";
    private const string Words = "Wat is er te zien en te horen?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Film_is_asked_with_title_text_and_subtitles_and_shown_without_playing()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        var empty = await (await editor.Get(Form(address))).FormWith(Save).Press(Save);
        Assert.Equal(4, empty.Errors.Count);

        // The film itself is sent once: the second time only what missed.
        var half = await empty.FormWith(Save).Attach("Film", "film.mp4", Given.Films.Mp4()).Press(Save);
        Assert.Equal(3, half.Errors.Count);
        (await half.FormWith(Save).Fill("Titel van de film", "De moestuin").Fill(Words, "Vier buren planten bonen.").Attach("Ondertitels", "film.vtt", Encoding.UTF8.GetBytes(Given.Films.Subtitles))
            .Attach("Foto die je ziet voordat de film speelt", "foto.jpg", Photo.Sideways(800, 450)).Press(Save)).ShouldHaveNoErrors();

        var page = await editor.Get(address.Desk + "/nakijken");
        var video = page.One(".site video");
        Assert.Equal(("none", "640", "360"), (video.GetAttribute("preload"), video.GetAttribute("width"), video.GetAttribute("height")));
        Assert.True(video.HasAttribute("controls") && video.HasAttribute("playsinline") && !video.HasAttribute("autoplay"));
        Assert.StartsWith("/beeld/", video.GetAttribute("poster"), StringComparison.Ordinal);
        var track = page.One(".site video track");
        Assert.Equal(("captions", "nl"), (track.GetAttribute("kind"), track.GetAttribute("srclang")));
        Assert.True(track.HasAttribute("default"));
        Assert.Equal("Vier buren planten bonen.", Page.Text(page.One(".film__words .prose")));
        Assert.Empty(page.All("#fouten"));
        Assert.Contains("Welkom in de moestuin.", await (await Ask(track.GetAttribute("src")!)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var kept = await (await Ask(page.One(".site video source").GetAttribute("src")!)).Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(Given.Films.Mp4().Length, kept.Length);
        Assert.DoesNotContain(Given.Films.Place, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webm_in_an_english_page_has_english_subtitles()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor, SiteLanguages.English);

        await AFilm(editor, address, Given.Films.Webm());

        var page = await editor.Get(address.Desk + "/nakijken");
        Assert.Equal("video/webm", page.One(".site video source").GetAttribute("type"));
        Assert.Equal("en", page.One(".site video track").GetAttribute("srclang"));
        Assert.Equal("What you see and hear", Page.Text(page.One(".film__words summary")));
    }

    [Fact]
    public async Task Film_elsewhere_is_a_link_that_says_where_it_leads()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        var form = (await editor.Get(Form(address))).FormWith(Save).Fill("Titel van de film", "De buurtkamer").Fill(Words, "Wij drinken koffie.");
        var wrong = await form.Fill("Of: het adres op een andere site", "javascript:alert(1)").Press(Save);
        Assert.Contains("heel adres", Assert.Single(wrong.Errors), StringComparison.Ordinal);

        (await wrong.FormWith(Save).Fill("Of: het adres op een andere site", "https://films.voorbeeld.example/koffie").Press(Save)).ShouldHaveNoErrors();

        var page = await editor.Get(address.Desk + "/nakijken");
        Assert.Equal("Bekijk deze film op films.voorbeeld.example", Page.Text(page.One(".site a.button")));
        Assert.Empty(page.All(".site video, .site iframe"));
    }

    [Theory]
    [InlineData("geen film", "geen film die een browser")]
    [InlineData("half", "niet heel")]
    [InlineData("andere vorm", "Niet elke browser")]
    [InlineData("plek in een spoor", "meer dan beeld en geluid")]
    [InlineData("te groot", "te groot")]
    public async Task Bad_film_is_refused_with_what_to_do(string kind, string says)
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        var bytes = kind switch
        {
            "geen film" => "<script>alert(1)</script>"u8.ToArray(),
            "half" => Given.Films.Mp4()[..^50],
            "andere vorm" => Given.Films.Mp4(codec: "hvc1"),
            "plek in een spoor" => Given.Films.Mp4(handler: "meta"),
            _ => [.. Given.Films.Mp4(), .. new byte[200_000_001]],
        };
        var before = await Films();

        var page = await (await editor.Get(Form(address))).FormWith(Save).Fill("Titel van de film", "Film").Fill(Words, "Niets.")
            .Attach("Film", "film.mp4", bytes).Attach("Ondertitels", "film.vtt", Encoding.UTF8.GetBytes(Given.Films.Subtitles)).Press(Save);

        Assert.Contains(says, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(before, await Films());
    }

    [Fact]
    public async Task Subtitles_that_can_not_be_read_say_which_line()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);

        var page = await (await editor.Get(Form(address))).FormWith(Save).Fill("Titel van de film", "Film").Fill(Words, "Niets.")
            .Attach("Film", "film.mp4", Given.Films.Mp4()).Attach("Ondertitels", "film.vtt", "WEBVTT\n\nDag.\n"u8.ToArray()).Press(Save);

        Assert.Contains("Regel 3", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sends_a_film()
    {
        var (visitor, worker) = (house.Visitor(), await house.Given.AWorker());
        foreach (var browser in new[] { visitor, worker.Browser })
        {
            var content = new MultipartFormDataContent { { new ByteArrayContent(Given.Films.Mp4()), "Form.File", "film.mp4" } };
            using var answer = await browser.SendOnce(new HttpRequestMessage(HttpMethod.Post, "/site-werk/film/over/taken/nl/nieuw") { Content = content });
            Assert.Equal(browser == visitor ? HttpStatusCode.Found : HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Parts_are_sent_as_they_are_asked()
    {
        var film = Given.Films.Mp4(data: (2 * FilmFile.PieceLength) + 1234);
        var address = SiteFilm.AddressOf(await house.Given.ASiteFilm(film), FilmKind.Mp4);
        var border = FilmFile.PieceLength;

        await SendsPart(address, film, new RangeHeaderValue(0, 99), 0, 99);
        await SendsPart(address, film, new RangeHeaderValue(border - 10, border + 9), border - 10, border + 9);
        await SendsPart(address, film, new RangeHeaderValue(border + 5, null), border + 5, film.Length - 1);
        await SendsPart(address, film, new RangeHeaderValue(null, 500), film.Length - 500, film.Length - 1);
        await SendsPart(address, film, new RangeHeaderValue(film.Length - 1, film.Length + 500), film.Length - 1, film.Length - 1);

        using var none = await Ask(address, new RangeHeaderValue(film.Length, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, none.StatusCode);
        Assert.Equal(film.Length, none.Content.Headers.ContentRange?.Length);
        using var whole = await Ask(address);
        Assert.Equal(film, await whole.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task Browser_that_has_an_old_film_gets_the_whole_new_one()
    {
        var film = Given.Films.Mp4();
        var address = SiteFilm.AddressOf(await house.Given.ASiteFilm(film), FilmKind.Mp4);
        using var first = await Ask(address);
        var tag = first.Headers.ETag!;

        using var same = await Ask(address, new RangeHeaderValue(0, 9), request => request.Headers.IfRange = new RangeConditionHeaderValue(tag));
        using var other = await Ask(address, new RangeHeaderValue(0, 9), request => request.Headers.IfRange = new RangeConditionHeaderValue("\"anders\""));
        using var known = await Ask(address, change: request => request.Headers.IfNoneMatch.Add(tag));
        using var head = await Ask(address, change: request => request.Method = HttpMethod.Head);

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.OK, HttpStatusCode.NotModified), (same.StatusCode, other.StatusCode, known.StatusCode));
        Assert.Equal(film.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task Film_says_what_it_is_and_may_be_kept()
    {
        var hash = await house.Given.ASiteFilm();

        using var answer = await Ask(SiteFilm.AddressOf(hash, FilmKind.Mp4));
        using var otherwise = await Ask(SiteFilm.AddressOf(hash, FilmKind.Webm));

        Assert.Equal(HttpStatusCode.NotFound, otherwise.StatusCode);
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("bytes", Assert.Single(answer.Headers.AcceptRanges));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("media-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Film_that_is_not_whole_is_not_there()
    {
        var hash = await house.Given.ASiteFilm(Given.Films.Mp4(data: 55));
        await house.Inside().Change(async db => (await db.Set<SiteFilm>().SingleAsync(film => film.Hash == hash, Ct)).IsWhole = false);

        using var answer = await Ask(SiteFilm.AddressOf(hash, FilmKind.Mp4));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Report_tells_of_films_that_are_gone_or_lack_subtitles()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        await AFilm(editor, address, Given.Films.Mp4(data: 50));
        await house.Inside().Change(async db => db.RemoveRange(await db.Set<SiteFilm>().ToListAsync(Ct)));
        await house.Inside().Change(async db => db.RemoveRange(await db.Set<SiteSubtitles>().ToListAsync(Ct)));

        var faults = Page.Text((await editor.Get(address.Desk + "/nakijken")).One("section:has(#fouten)"));

        Assert.Contains("De film is er niet meer", faults, StringComparison.Ordinal);
        Assert.Contains("geen ondertitels", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Film_goes_when_no_page_and_no_draft_shows_it()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);
        var address = await house.Given.ADraft(editor);
        var lonely = await house.Given.ASiteFilm(Given.Films.Mp4(data: 60));
        var shown = await AFilm(editor, address, Given.Films.Mp4(data: 70));
        house.Clock.Advance(TimeSpan.FromDays(2));
        var fresh = await house.Given.ASiteFilm(Given.Films.Mp4(data: 80));

        await house.Inside().RunDueJobs();

        Assert.False(await IsThere(lonely));
        Assert.Equal(0, await house.Inside().Read(db => db.Set<SiteFilmPiece>().CountAsync(piece => piece.FilmHash == lonely, Ct)));
        Assert.True(await IsThere(shown) && await IsThere(fresh));
    }

    [Fact]
    public async Task Film_of_a_page_that_goes_off_the_site_is_gone_at_once()
    {
        var (editor, other) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.Editor));
        var address = await house.Given.ADraft(editor);
        var hash = await AFilm(editor, address, Given.Films.Mp4(data: 90));
        await (await editor.Get(address.Desk + "/nakijken")).FormWith("Vraag een ander om na te kijken").Press("Vraag een ander om na te kijken");
        await (await other.Get(address.Desk + "/nakijken")).FormWith("Antwoord").Choose("Ja, dit mag op de site").Press("Antwoord");
        var page = await house.Visitor().Get(address.Public);
        Assert.Equal(SiteFilm.AddressOf(hash, FilmKind.Mp4), page.One("video source").GetAttribute("src"));
        Assert.Contains("moestuinfilm", (await house.Visitor().Get("/zoeken?woorden=moestuinfilm")).Html, StringComparison.OrdinalIgnoreCase);

        await (await editor.Get(address.Desk + "/versies")).FormWith("Ja, haal van de site").Press("Ja, haal van de site");

        Assert.False(await IsThere(hash));
    }

    private async Task<string> AFilm(Person editor, SiteAddress address, byte[] film)
    {
        (await (await editor.Get(Form(address))).FormWith(Save).Fill("Titel van de film", "De moestuinfilm").Fill(Words, "Vier buren planten bonen.")
            .Attach("Film", "film", film).Attach("Ondertitels", "film.vtt", Encoding.UTF8.GetBytes(Given.Films.Subtitles)).Press(Save)).ShouldHaveNoErrors();
        return await house.Inside().Read(async db => (await db.Set<SiteDraft>().FindAsync([address.Id], Ct))!.Text.Blocks.Select(block => block.Film).OfType<string>().Single());
    }

    private Task<int> Films() => house.Inside().Read(db => db.Set<SiteFilm>().CountAsync(Ct));

    private async Task<bool> IsThere(string hash)
    {
        using var answer = await Ask(SiteFilm.AddressOf(hash, FilmKind.Mp4));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task SendsPart(string address, byte[] film, RangeHeaderValue range, long from, long to)
    {
        using var answer = await Ask(address, range);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal((from, to, (long)film.Length), (answer.Content.Headers.ContentRange!.From, answer.Content.Headers.ContentRange.To, answer.Content.Headers.ContentRange.Length));
        Assert.Equal(film[(int)from..(int)(to + 1)], await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private Task<HttpResponseMessage> Ask(string address, RangeHeaderValue? range = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = range;
        change?.Invoke(request);
        return house.Visitor().SendOnce(request);
    }

    private static string Form(SiteAddress address) => SiteFilms.FormOf(address, "nieuw");

    public sealed class OnSqlite(SqliteHouse house) : FilmsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FilmsTests(house), IClassFixture<PostgresHouse>;
}
