using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Opbouw.Shared.Search.Index;

namespace Opbouw.Help;

/// <summary>The manual: the files of docs/handleiding, which are inside the program. Read once.</summary>
public sealed class Handbook
{
    public const string Pictures = "/hulp/beelden/";

    private const string Files = "Opbouw.Help.Pages.";
    private const string ForAPhone = "telefoon-";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly FrozenDictionary<string, HelpText> bySlug;
    private readonly FrozenDictionary<string, HelpText> byRoute;

    private Handbook(IReadOnlyList<HelpText> texts)
    {
        Texts = [.. texts.OrderBy(text => text.Order).ThenBy(text => text.Title, StringComparer.Ordinal)];
        bySlug = texts.ToFrozenDictionary(text => text.Slug);
        byRoute = texts.SelectMany(text => text.Routes, (text, route) => (text, route)).ToFrozenDictionary(pair => pair.route.Trim('/'), pair => pair.text, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<HelpText> Texts { get; }

    public static Handbook Read()
    {
        var assembly = typeof(Handbook).Assembly;
        return new([.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Files, StringComparison.Ordinal)).Select(name =>
        {
            using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Parse(name[Files.Length..^".md".Length], file.ReadToEnd());
        })]);
    }

    public HelpText? Find(string slug) => bySlug.GetValueOrDefault(slug);

    public HelpText? About(string route) => byRoute.GetValueOrDefault(route.Trim('/'));

    /// <summary>What matches best comes first.</summary>
    public IReadOnlyList<HelpText> Search(SearchTerms terms) => [.. Texts.Where(text => text.Meets(terms)).OrderByDescending(text => text.TitleHits(terms))];

    /// <summary>A head of lines "name: value" between two rules, a title, and the text.</summary>
    public static HelpText Parse(string slug, string file)
    {
        if (file.Split("---\n", 3) is not ["", var head, var source])
            throw new FormatException($"{slug}.md has no head between two lines of ---.");
        var about = head.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var document = Markdown.Parse(source, Pipeline);
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1 } title)
            throw new FormatException($"{slug}.md does not begin with a title.");
        document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>())
            Lead(link);
        return new(slug, Plain(title), Plain(document.OfType<ParagraphBlock>().First()), [.. Several(about["wie"]).Select(HelpReader.Of)], Several(about["voor"]),
            int.Parse(about["volgorde"], System.Globalization.CultureInfo.InvariantCulture), source, new HtmlString(document.ToHtml(Pipeline)));
    }

    /// <summary>In the files a link leads to another file; in the program to another page.</summary>
    private static void Lead(LinkInline link)
    {
        if (link is { IsImage: true, Url: { } picture })
        {
            var name = picture.Split('/')[^1];
            link.Url = Pictures + name;
            link.GetAttributes().AddClass(name.StartsWith(ForAPhone, StringComparison.Ordinal) ? "help__picture help__picture--phone" : "help__picture");
        }
        else if (link.Url is { } address && address.EndsWith(".md", StringComparison.Ordinal))
        {
            link.Url = $"{HelpText.Start}/{address[..^".md".Length]}";
        }
    }

    private static string[] Several(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(LeafBlock block) =>
        string.Concat(block.Inline!.Descendants<LeafInline>().Select(inline => inline switch { LiteralInline words => words.Content.ToString(), LineBreakInline => " ", _ => "" }));
}
