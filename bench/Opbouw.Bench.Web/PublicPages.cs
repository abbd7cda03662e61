using System.Net;
using AngleSharp.Html.Parser;

namespace Opbouw.Bench.Web;

/// <summary>Walks through everything a visitor can reach from the front page, and weighs it as it comes over the line.</summary>
internal sealed class PublicPages(ServerProcess server)
{
    // The pages that nothing links to for visitors without a card, a mail or an account.
    private static readonly string[] Doors = ["/", "/inloggen", "/kaart", "/mijn-buurt", "/uitnodiging", "/mijn-buurt?postcode=1353"];

    private readonly Dictionary<string, int> weights = [];
    private readonly List<Weighed> pages = [];
    private readonly HashSet<string> elsewhere = [];

    public IReadOnlyList<Weighed> All => pages;

    /// <summary>Addresses of other sites that a page would fetch something from.</summary>
    public IReadOnlyCollection<string> ThirdParties => elsewhere;

    public async Task WalkAsync()
    {
        using var reader = new Visitor(server.Address);
        var seen = new HashSet<string>(Doors);
        var next = new Queue<string>(Doors);
        while (next.TryDequeue(out var path))
        {
            // A browser of its own for each page: what it keeps of one page must not be sent to the next.
            using var visitor = new Visitor(server.Address);
            var answer = await visitor.AskAsync(path);
            if (answer.Status != HttpStatusCode.OK || answer.Type != "text/html")
                continue;
            var page = new HtmlParser().ParseDocument(answer.Text);
            var (requests, bytes) = await FirstVisitAsync(page, reader);
            pages.Add(new Weighed(path, answer.Bytes.Length, answer.Encoding, requests + 1, bytes + answer.Bytes.Length, visitor.Cookies));
            foreach (var link in page.QuerySelectorAll("a[href^='/']:not([rel=nofollow])").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(seen.Add))
                next.Enqueue(link);
        }
    }

    /// <summary>What a browser fetches with the page, without pictures and type: style sheets and scripts.</summary>
    private async Task<(int Requests, int Bytes)> FirstVisitAsync(AngleSharp.Html.Dom.IHtmlDocument page, Visitor reader)
    {
        var wanted = page.QuerySelectorAll("link[rel=stylesheet], link[rel~=preload], link[rel=modulepreload]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], iframe[src], img[src], source[src]").Select(element => element.GetAttribute("src"))).OfType<string>().ToList();
        elsewhere.UnionWith(wanted.Where(address => !address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)));
        var files = wanted.Where(address => Path.GetExtension(address) is ".css" or ".js").Distinct().ToList();
        foreach (var file in files.Where(file => !weights.ContainsKey(file)))
            weights[file] = (await reader.ReadAsync(file)).Length;
        return (files.Count, files.Sum(file => weights[file]));
    }
}

/// <param name="Bytes">Of the page alone, as it came over the line.</param>
internal sealed record Weighed(string Path, int Bytes, string Encoding, int Requests, int BytesAtFirstVisit, int Cookies)
{
    /// <summary>Pages of one kind: /gebieden/BU00340101 is /gebieden/…</summary>
    public string Kind => Path.Split('?')[0] is var path && path.LastIndexOf('/') is > 0 and var slash ? path[..slash] + "/…" : path;
}
