using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Opbouw.PublicSite;

/// <summary>
/// Text of editors as HTML. No HTML of their own, no pictures (those are blocks with a text for who does not see them), and only links that lead somewhere.
/// </summary>
public static class SiteMarkdown
{
    // Below the heading of the block.
    private const int HighestHeading = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static HtmlString ToHtml(string text)
    {
        var document = Read(text);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + HighestHeading - 1, HighestHeading, 4);
        return new(document.ToHtml(Pipeline));
    }

    /// <summary>The words alone, a line for each paragraph: for the search and for a look at how it reads.</summary>
    public static string ToWords(string text) => Markdown.ToPlainText(text, Pipeline);

    public static IReadOnlyList<string> LinksOf(string text) => [.. Read(text).Descendants<LinkInline>().Select(link => link.Url).OfType<string>().Distinct()];

    /// <summary>An address of this site, or one that a browser, a mail program or a telephone opens.</summary>
    public static bool IsAllowed(string? address) => address is not null && (
        (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)) ||
        (Uri.TryCreate(address, UriKind.Absolute, out var outside) && outside.Scheme is "https" or "http" or "mailto" or "tel" && !address.StartsWith('/')));

    private static MarkdownDocument Read(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            if (link.IsImage || !IsAllowed(link.Url))
                link.ReplaceBy(WordsOf(link));
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    private static LiteralInline WordsOf(LinkInline link) => new(string.Concat(link.Descendants<LiteralInline>().Select(words => words.Content.ToString())));
}
