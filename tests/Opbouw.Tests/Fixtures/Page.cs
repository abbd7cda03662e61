using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Opbouw.Tests.Fixtures;

/// <summary>A page as somebody meets it: headings, labels, buttons, roles and BEM classes. Never ids, never raw strings of HTML.</summary>
public sealed class Page
{
    private readonly Browser browser;

    private Page(Browser browser, HttpResponseMessage response, string html)
    {
        this.browser = browser;
        Response = response;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>In which it is open.</summary>
    public Browser Browser => browser;

    public HttpResponseMessage Response { get; }

    /// <summary>The source, for messages and for what leaves no trace in a document.</summary>
    public string Html { get; }

    public IHtmlDocument Document { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public Uri Address => Response.RequestMessage!.RequestUri!;

    public string Path => Address.AbsolutePath;

    /// <summary>The one big heading.</summary>
    public string Heading => Text(One("h1"));

    public string Title => Document.Title ?? "";

    /// <summary>What is wrong with the form, as the error summary says it.</summary>
    public IReadOnlyList<string> Errors => Texts("[role=alert] li");

    public static async Task<Page> Read(Browser browser, HttpResponseMessage response) =>
        new(browser, response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public IElement One(string selector)
    {
        var found = All(selector);
        Assert.True(found.Count == 1, $"Expected one '{selector}', found {found.Count} on {this}");
        return found[0];
    }

    public IReadOnlyList<string> Texts(string selector) => [.. All(selector).Select(Text)];

    /// <summary>Text of an element with single spaces, as it is read.</summary>
    public static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> Follow(string linkText)
    {
        var link = All("a[href]").FirstOrDefault(a => Text(a) == linkText) ?? All("a[href]").FirstOrDefault(a => Text(a).Contains(linkText, StringComparison.Ordinal));
        Assert.True(link is not null, $"No link '{linkText}' on {this}");
        return browser.Get(new Uri(Address, link.GetAttribute("href")).PathAndQuery);
    }

    /// <summary>The form that has this button; the only form of the main part when no button is named.</summary>
    public Form FormWith(string button) => Form.WithButton(browser, this, button);

    /// <summary>Starts filling in: the page's form is found by its labels, the button is pressed with <see cref="Form.Press"/>.</summary>
    public Form Fill(string label, string value) => Form.WithLabel(browser, this, label).Fill(label, value);

    public Page ShouldBe(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status}, got {(int)Status} for {this}");
        return this;
    }

    public Page ShouldBeAt(string path)
    {
        Assert.True(Path == path, $"Expected to be at {path}, but was at {this}");
        return this;
    }

    public Page ShouldHaveNoErrors()
    {
        Assert.True(Errors.Count == 0, $"Errors on {this}: {string.Join(" | ", Errors)}");
        return this;
    }

    public override string ToString() =>
        $"{Response.RequestMessage?.Method} {Address} ({(int)Status}, '{Title}', labels: {string.Join(", ", Texts("label"))}, buttons: {string.Join(", ", Texts("button"))}) {LastError}";

    public string? LastError => (int)Status >= 500 && browser.Log?.Lines is [.., var last] ? last : null;
}
