using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Opbouw.Bench.Web;

/// <summary>A browser without scripts, with one connection that stays open.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    public Visitor(Uri address)
    {
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxConnectionsPerServer = 1, AllowAutoRedirect = false })
        {
            BaseAddress = address,
            DefaultRequestHeaders = { { "Accept-Encoding", "gzip, deflate, br" } },
        };
    }

    public int Cookies => cookies.Count;

    public static Visitor[] Some(int number, ServerProcess server) => [.. Enumerable.Range(0, number).Select(_ => new Visitor(server.Address))];

    /// <summary>Reads a page to its last byte, as it comes over the line.</summary>
    public async Task<byte[]> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}, so there is nothing to measure.");
    }

    public async Task<Answer> AskAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, string.Join(',', answer.Content.Headers.ContentEncoding), bytes);
    }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        var answer = await AskAsync(path);
        return answer.Status == HttpStatusCode.OK
            ? new HtmlParser().ParseDocument(answer.Text)
            : throw new InvalidOperationException($"{path} answered {(int)answer.Status}.");
    }

    /// <summary>Sends a form and gives the address where it leads.</summary>
    public async Task<string> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(path, content);
        return answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther
            ? answer.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode} to a form, so nothing was saved: {WhyOf(await answer.Content.ReadAsStringAsync())}");
    }

    private static string WhyOf(string html) => new HtmlParser().ParseDocument(html).QuerySelector("[role=alert]")?.TextContent ?? "no reason on the page";

    /// <summary>What a browser sends with a form in which nothing was touched.</summary>
    public static Dictionary<string, string> FieldsOf(IHtmlFormElement form) => form.Elements.OfType<IHtmlInputElement>()
        .Where(input => input.Name is { Length: > 0 } && input.Type is not ("radio" or "checkbox" or "submit"))
        .Select(input => (Name: input.Name!, input.Value))
        .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => (Name: select.Name!, Value: select.Value ?? "")))
        .ToDictionary(field => field.Name, field => field.Value);

    public void Dispose() => client.Dispose();
}

/// <param name="Encoding">Empty when the answer is not compressed.</param>
internal sealed record Answer(HttpStatusCode Status, string? Type, string Encoding, byte[] Bytes)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Unpacked());

    private byte[] Unpacked()
    {
        using var packed = new MemoryStream(Bytes);
        using Stream stream = Encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress),
            _ => packed,
        };
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
