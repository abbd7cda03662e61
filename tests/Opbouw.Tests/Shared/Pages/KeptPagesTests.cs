using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.People;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Pages;

/// <summary>Whole public pages are kept: quickly shown, never stale, never somebody else's. An answer with an age was kept.</summary>
[Trait("Kind", "Trust")]
public abstract class KeptPagesTests(TestHouse house)
{
    private const string Questions = "/u-zei-wij-deden";

    public static TheoryData<string> PagesWithAForm => ["/inloggen", "/kaart", "/mijn-buurt", "/bouwdoos"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Second_visitor_gets_what_was_kept()
    {
        house.Clock.Advance(TimeSpan.FromDays(1));
        var first = await house.Visitor().Get("/over");
        var second = await house.Visitor().Get("/over");

        Assert.False(WasKept(first.Response));
        Assert.True(WasKept(second.Response));
        Assert.Equal(first.Html, second.Html);
        Assert.Equal(first.Response.Headers.GetValues("Content-Security-Policy"), second.Response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task What_changes_shows_at_once()
    {
        var worker = await house.Given.AWorker();
        var question = await house.Given.AQuestion(worker, await house.Given.APartner());
        await house.Visitor().Get(Questions);

        await Answer(worker, question, "De lampen gaan vrijdag aan.");
        var page = await house.Visitor().Get(Questions);

        Assert.Contains("De lampen gaan vrijdag aan.", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_shows_within_a_second_on_another_node()
    {
        var worker = await house.Given.AWorker();
        var question = await house.Given.AQuestion(worker, await house.Given.APartner());
        using var elsewhere = house.VisitorOfAnotherNode();
        await elsewhere.Get(Questions);
        Assert.True(WasKept((await elsewhere.Get(Questions)).Response));

        await Answer(worker, question, "Er komt een bank bij.");
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await elsewhere.Get(Questions);

        Assert.Contains("Er komt een bank bij.", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_name_of_the_organisation_shows_within_a_second_on_another_node()
    {
        var name = $"Welzijn {Guid.NewGuid():N}";
        using var elsewhere = house.VisitorOfAnotherNode();
        await elsewhere.Get("/privacy");

        await house.Inside().Change(async db =>
        {
            var settings = await db.Set<Opbouw.Shared.Organisations.OrganisationSettings>().SingleOrDefaultAsync(Ct);
            if (settings is null) db.Add(new Opbouw.Shared.Organisations.OrganisationSettings { Name = name, Address = "https://welzijn.example" });
            else settings.Name = name;
        });
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains(name, (await house.Visitor().Get("/privacy")).Html, StringComparison.Ordinal);
        Assert.Contains(name, (await elsewhere.Get("/privacy")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organisations_keep_their_own()
    {
        await house.Visitor().Get("/toegankelijkheid");
        var there = await house.Visitor(house.Neighbour).Get("/toegankelijkheid");
        var again = await house.Visitor(house.Neighbour).Get("/toegankelijkheid");

        Assert.False(WasKept(there.Response));
        Assert.True(WasKept(again.Response));
        Assert.Contains($"Welzijn {house.Neighbour.Id}", again.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Home.Id, again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_logged_in_neither_fills_nor_gets_what_is_kept()
    {
        var worker = await house.Given.AWorker();

        var filling = await worker.Get("/gebieden");
        var visitor = await house.Visitor().Get("/gebieden");
        var getting = await worker.Get("/gebieden");

        Assert.Contains("Naar mijn werk", filling.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Naar mijn werk", visitor.Html, StringComparison.Ordinal);
        Assert.False(WasKept(visitor.Response));
        Assert.False(WasKept(getting.Response));
        Assert.True(getting.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Questions_that_the_page_does_not_know_are_left_out()
    {
        var marked = await house.Visitor().Get($"{Questions}?blad=1&volg=geheim-van-een-ander");
        var second = await house.Visitor().Get($"{Questions}?van=iemand&blad=1");

        Assert.DoesNotContain("geheim-van-een-ander", marked.Html, StringComparison.Ordinal);
        Assert.True(WasKept(second.Response));
    }

    [Fact]
    public async Task Known_question_is_another_page()
    {
        await house.Visitor().Get($"{Questions}?onderwerp=Traffic");
        var other = await house.Visitor().Get($"{Questions}?onderwerp=Safety");

        Assert.False(WasKept(other.Response));
        Assert.Equal("Safety", other.One("select[name=onderwerp] option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Answer_of_endless_length_is_not_kept()
    {
        var address = $"{Questions}?onderwerp={new string('a', 500)}";

        await house.Visitor().Get(address);

        Assert.False(WasKept((await house.Visitor().Get(address)).Response));
    }

    [Fact]
    public async Task Browser_that_has_the_page_is_told_so_in_few_bytes()
    {
        using var visitor = house.Visitor();
        var page = await visitor.Get("/gebieden");

        var same = await visitor.SendOnce(With("/gebieden", "If-None-Match", page.Response.Headers.ETag!.ToString()));
        visitor.Cookies.Add(visitor.Address, new Cookie("letter", "3"));
        var larger = await visitor.SendOnce(With("/gebieden", "If-None-Match", page.Response.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(HttpStatusCode.OK, larger.StatusCode);
    }

    [Fact]
    public async Task Each_size_of_letters_is_kept_apart()
    {
        using var large = house.Visitor();
        large.Cookies.Add(large.Address, new Cookie("letter", "3"));

        var (small, first, second) = (await house.Visitor().Get("/over"), await large.Get("/over"), await large.Get("/over"));

        Assert.Equal("1", small.One("html").GetAttribute("data-letter"));
        Assert.Equal("3", first.One("html").GetAttribute("data-letter"));
        Assert.Equal("3", second.One("html").GetAttribute("data-letter"));
        Assert.True(WasKept(second.Response));
    }

    [Theory, InlineData("br"), InlineData("gzip")]
    public async Task What_is_kept_is_compressed_already(string encoding)
    {
        using var visitor = house.Visitor();
        var plain = await visitor.Get("/privacy");

        await visitor.SendOnce(With("/privacy", "Accept-Encoding", encoding));
        var kept = await visitor.SendOnce(With("/privacy", "Accept-Encoding", encoding));

        Assert.True(WasKept(kept));
        Assert.Equal([encoding], kept.Content.Headers.ContentEncoding);
        Assert.Equal(plain.Html, await Unpacked(kept, encoding));
    }

    [Fact]
    public async Task New_day_is_a_new_page()
    {
        await house.Visitor().Get("/over");

        house.Clock.Advance(TimeSpan.FromDays(1));

        Assert.False(WasKept((await house.Visitor().Get("/over")).Response));
    }

    [Theory, MemberData(nameof(PagesWithAForm))]
    public async Task Page_with_a_form_is_never_kept(string address)
    {
        var (first, second) = (await house.Visitor().Get(address), await house.Visitor().Get(address));

        Assert.True(first.Response.Headers.CacheControl!.NoStore);
        Assert.True(second.Response.Headers.CacheControl!.NoStore);
        Assert.False(WasKept(second.Response));
    }

    [Fact]
    public async Task Own_page_is_never_kept()
    {
        var worker = await house.Given.AWorker();

        var (first, second) = (await worker.Get("/mijn-week"), await worker.Get("/mijn-week"));

        Assert.True(first.Response.Headers.CacheControl!.NoStore);
        Assert.False(WasKept(second.Response));
    }

    [Fact]
    public async Task What_is_not_there_is_not_kept()
    {
        await house.Visitor().Get("/v/nietdaar");
        var again = (await house.Visitor().Get("/v/nietdaar")).ShouldBe(HttpStatusCode.NotFound);

        Assert.False(WasKept(again.Response));
        Assert.True(again.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Change_that_was_undone_raises_nothing()
    {
        await house.Visitor().Get("/gebieden");
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Inside().Change(async db =>
        {
            db.Add(new Team { Id = Opbouw.Shared.Security.TeamId.New(), Name = "Team dat er niet komt", Kind = TeamKind.Buurtkracht });
            await db.SaveChangesAsync(Ct);
            throw new InvalidOperationException("Toch niet.");
        }));

        Assert.True(WasKept((await house.Visitor().Get("/gebieden")).Response));
    }

    private Task<AnswerId> Answer(Person worker, AgendaItemId question, string text) => house.Inside().Do<PassOnAnswer, AnswerId>(
        worker, new PassOnAnswer(AnswerId.New(), question, AnswerKind.Done, text, AnswerChannel.Telephone, "Fatima Voorbeeld", DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime)));

    private static bool WasKept(HttpResponseMessage answer) => answer.Headers.Age is not null;

    private static HttpRequestMessage With(string address, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer, string encoding)
    {
        var body = await answer.Content.ReadAsStreamAsync(Ct);
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Ct);
    }

    public sealed class OnSqlite(SqliteHouse house) : KeptPagesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : KeptPagesTests(house), IClassFixture<PostgresHouse>;
}
