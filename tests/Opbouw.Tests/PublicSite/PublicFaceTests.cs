using System.IO.Compression;
using System.Net;
using System.Text;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.PublicSite;

/// <summary>What a visitor meets: small, without cookie, and only doors that open.</summary>
public abstract class PublicFaceTests(TestHouse house)
{
    private const int MostBytesOfHtml = 10_000;
    private const int MostBytesAtFirstVisit = 60_000;
    private const int MostRequests = 4;

    public static TheoryData<string> Pages => ["/", "/over", "/over/rollen", "/over/wie-betaalt-wie-beslist", "/voor-netwerkpartners", "/en/over", "/privacy", "/toegankelijkheid"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_is_small_and_leaves_no_cookie(string address)
    {
        var visitor = house.Visitor();

        var page = (await visitor.Get(address)).ShouldBe(HttpStatusCode.OK);

        Assert.InRange(Compressed(Encoding.UTF8.GetBytes(page.Html)), 1, MostBytesOfHtml);
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task First_visit_costs_few_requests_and_bytes()
    {
        var visitor = house.Visitor();
        var page = await visitor.Get("/");
        var files = page.All("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        var bytes = Compressed(Encoding.UTF8.GetBytes(page.Html));
        foreach (var file in files)
        {
            using var answer = await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, file));
            bytes += Compressed(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.InRange(1 + files.Count, 1, MostRequests);
        Assert.InRange(bytes, 1, MostBytesAtFirstVisit);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_of_the_page_opens(string address)
    {
        var visitor = house.Visitor();
        var page = await visitor.Get(address);

        foreach (var link in page.All("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
            (await visitor.Get(link)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_questions_the_front_page_says_so()
    {
        var page = await house.Visitor().Get("/");

        Assert.Empty(page.All(".street"));
        Assert.Contains("Dit jaar staat hier nog geen vraag.", Page.Text(page.One(".ground")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_on_a_public_page_finds_the_way_back_and_a_visitor_does_not_see_it()
    {
        var worker = await house.Given.AWorker();

        var page = await (await worker.Get("/over")).Follow("Naar mijn werk");

        page.ShouldBe(HttpStatusCode.OK).ShouldBeAt("/mijn-dag");
        Assert.Empty((await house.Visitor().Get("/over")).All(".nav__end"));
    }

    private static int Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return (int)packed.Length;
    }

    public sealed class OnSqlite(SqliteHouse house) : PublicFaceTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PublicFaceTests(house), IClassFixture<PostgresHouse>;
}
