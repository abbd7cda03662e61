using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Opbouw.Journeys.Started;

/// <summary>A browser asks for compressed files. Without the right start they came back empty, and the demo stood there without a style sheet.</summary>
[Trait("Kind", "Trust")]
public sealed partial class StaticFilesTests(StartedDemo demo) : IClassFixture<StartedDemo>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData("gzip"), InlineData("br"), InlineData("identity")]
    public async Task Every_file_of_the_front_page_arrives(string encoding)
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = demo.Address };

        var (files, faults) = await Files(client, encoding);

        Assert.Empty(faults);
        Assert.True(files.Count >= 4, $"Only {string.Join(", ", files)}");
        Assert.Contains(files, file => file.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_file_an_unnamed_one_and_one_that_is_not_there_are_found()
    {
        using var client = new HttpClient(new Planted()) { BaseAddress = demo.Address };

        var (_, faults) = await Files(client, "gzip");

        Assert.Equal(["/leeg.css: empty", "/naamloos.js: no content type", "/weg.svg: 404"], faults.Order(StringComparer.Ordinal));
    }

    /// <summary>Style sheets, scripts and icons of the front page, and what the style sheets name.</summary>
    private static async Task<(List<string> Files, List<string> Faults)> Files(HttpClient client, string encoding)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/", Ct));
        var waiting = new Queue<string>(page.QuerySelectorAll("link[href], script[src], img[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!));
        var (seen, faults) = (new List<string>(), new List<string>());
        while (waiting.TryDequeue(out var path))
        {
            if (seen.Contains(path))
                continue;
            seen.Add(path);
            var text = await Read(client, path, encoding, faults);
            if (path.Contains(".css", StringComparison.Ordinal))
                foreach (Match match in Address().Matches(text))
                    waiting.Enqueue(new Uri(new Uri(client.BaseAddress!, path), match.Groups[1].Value).AbsolutePath);
        }
        return (seen, faults);
    }

    private static async Task<string> Read(HttpClient client, string path, string encoding, List<string> faults)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request, Ct);
        var bytes = await Unpacked(response);
        if (response.StatusCode != HttpStatusCode.OK)
            faults.Add($"{path}: {(int)response.StatusCode}");
        else if (bytes.Length == 0)
            faults.Add($"{path}: empty");
        else if (response.Content.Headers.ContentType is null)
            faults.Add($"{path}: no content type");
        return Encoding.UTF8.GetString(bytes);
    }

    private static async Task<byte[]> Unpacked(HttpResponseMessage response)
    {
        var packed = await response.Content.ReadAsStreamAsync(Ct);
        await using var stream = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var plain = new MemoryStream();
        await stream.CopyToAsync(plain, Ct);
        return plain.ToArray();
    }

    [GeneratedRegex("""url\(["']?([^"')#]+)["']?\)""")]
    private static partial Regex Address();

    /// <summary>A house where each file has a fault of its own.</summary>
    private sealed class Planted : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(request.RequestUri!.AbsolutePath switch
        {
            "/" => new HttpResponseMessage { Content = new StringContent("<link href=/leeg.css><script src=/naamloos.js></script><img src=/weg.svg>", Encoding.UTF8, "text/html") },
            "/leeg.css" => new HttpResponseMessage { Content = new StringContent("", Encoding.UTF8, "text/css") },
            "/naamloos.js" => new HttpResponseMessage { Content = new ByteArrayContent([1]) },
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        });
    }
}
