using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Search;
using Opbouw.Shared.Search.Index;

namespace Opbouw.FindBack;

/// <summary><c>&lt;found-text text="hit.Words" terms="Model.Terms" /&gt;</c>: the words that were looked for are marked; a long text is cut around the first of them.</summary>
[HtmlTargetElement("found-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class FoundTextTag : TagHelper
{
    public string Text { get; set; } = "";

    public required SearchTerms Terms { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var part in FoundText.Of(Text, Terms))
        {
            if (part.IsMarked) output.Content.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            else output.Content.Append(part.Text);
        }
    }
}

/// <summary>A text cut into parts that were looked for and parts that were not.</summary>
internal static partial class FoundText
{
    public const int Longest = 240;
    private const int Before = 60;

    public static IReadOnlyList<(string Text, bool IsMarked)> Of(string text, SearchTerms terms)
    {
        var found = Word().Matches(text).Where(word => DutchWords.TermsWithParts(word.Value).Any(stem => terms.Groups.Any(group => group.Meets(SearchTerms.Plain(stem))))).ToList();
        var (start, end) = Window(text, found.Count > 0 ? found[0].Index : 0);
        var parts = new List<(string, bool)>();
        var at = start;
        foreach (var word in found.Where(word => word.Index >= start && word.Index + word.Length <= end))
        {
            Add(text[at..word.Index], false);
            Add(word.Value, true);
            at = word.Index + word.Length;
        }

        Add(text[at..end], false);
        if (start > 0) parts.Insert(0, ("… ", false));
        if (end < text.Length) parts.Add((" …", false));
        return parts;

        void Add(string part, bool isMarked)
        {
            if (part.Length > 0) parts.Add((part, isMarked));
        }
    }

    /// <summary>Begins and ends at a space.</summary>
    private static (int Start, int End) Window(string text, int first)
    {
        if (text.Length <= Longest)
            return (0, text.Length);
        var start = first <= Before ? 0 : text.LastIndexOf(' ', first - Before) + 1;
        if (text.Length - start <= Longest)
            return (start, text.Length);
        var end = text.LastIndexOf(' ', start + Longest);
        return (start, end <= start ? start + Longest : end);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{Mn}'’]+")]
    private static partial Regex Word();
}
