using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Opbouw.Shared.Ui.Languages;

/// <summary>
/// Puts a page into the language of its address, as it goes out: sentences of the house are looked up, links go on in that language, and what stays Dutch says so
/// (<c>lang="nl"</c>), so that a voice reads it as Dutch. Kept pages are kept translated.
/// </summary>
internal sealed class TranslatePage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Speaking.In(context).Language is not { IsDutch: false } language)
        {
            await next(context);
            return;
        }

        var (outside, page) = (context.Response.Body, new MemoryStream());
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = outside;
        }

        if (page.Length == 0 || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            page.Position = 0;
            await page.CopyToAsync(outside, context.RequestAborted);
            return;
        }

        context.Response.ContentLength = null;
        await context.Response.WriteAsync(PageInLanguage.Of(Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length), language), context.RequestAborted);
    }
}

/// <summary>One page, in one language.</summary>
public static partial class PageInLanguage
{
    private static readonly string[] SpokenAttributes = ["aria-label", "placeholder", "title", "alt", "data-said", "data-words"];
    private static readonly HashSet<string> Silent = ["script", "style", "textarea", "svg", "code"];

    public static string Of(string html, SpokenLanguage language)
    {
        var (page, words) = (new HtmlParser().ParseDocument(html), WordList.Of(language));
        var root = page.DocumentElement;
        root.SetAttribute("lang", language.Code);
        root.SetAttribute("dir", language.IsRightToLeft ? "rtl" : "ltr");
        TitleOf(page, words);
        if (page.Body is { } body)
            Walk(body, words);
        foreach (var link in page.QuerySelectorAll("a[href^='/'], form[action^='/']").Where(link => !link.HasAttribute("hreflang")))
        {
            var name = link is IHtmlFormElement ? "action" : "href";
            if (LanguageOfLinks.In(language, link.GetAttribute(name)!) is { } address)
                link.SetAttribute(name, address);
        }

        if (language.IsRightToLeft)
            foreach (var number in page.QuerySelectorAll("a[href^='tel:'], .code"))
                number.SetAttribute("dir", "ltr");
        // Not the whole document: that would write its first line in capitals.
        return "<!doctype html>\n" + root.ToHtml();
    }

    /// <summary>"Fout: Mijn kaart - Opbouw": each part by itself.</summary>
    private static void TitleOf(IHtmlDocument page, WordList words)
    {
        const string Wrong = "Fout: ";
        if (page.Title is not { Length: > 0 } title)
            return;
        var (start, rest) = title.StartsWith(Wrong, StringComparison.Ordinal) ? ((words.Find(Wrong.Trim()) ?? Wrong.Trim()) + " ", title[Wrong.Length..]) : ("", title);
        var end = rest.LastIndexOf(" - ", StringComparison.Ordinal);
        page.Title = start + (end < 0 ? words.Find(rest) ?? rest : (words.Find(rest[..end]) ?? rest[..end]) + rest[end..]);
    }

    private static void Walk(IElement element, WordList words)
    {
        foreach (var name in SpokenAttributes)
            if (element.GetAttribute(name) is { Length: > 0 } said && words.Find(OneLine(said)) is { } other)
                element.SetAttribute(name, other);
        foreach (var child in element.ChildNodes.ToList())
        {
            if (child is IText text)
                Say(element, text, words);
            else if (child is IElement inner && !Silent.Contains(inner.LocalName) && !inner.HasAttribute("lang"))
                Walk(inner, words);
        }
    }

    private static void Say(IElement parent, IText text, WordList words)
    {
        var (data, said) = (text.Data, OneLine(text.Data));
        // A single letter is no language: the A of larger letters has a label of its own.
        if (said.Length == 1 || !said.Any(char.IsLetter))
            return;
        if (words.Find(said) is { } other)
        {
            var (before, after) = (data.Length - data.TrimStart().Length, data.Length - data.TrimEnd().Length);
            text.Data = data[..before] + other + (after > 0 && before < data.Length ? data[^after..] : "");
            return;
        }

        // An option or a line that is wholly Dutch says so itself; a piece of a line gets a place of its own to say it.
        if (parent.ChildNodes.Length == 1 && parent.LocalName is not ("main" or "body" or "div"))
        {
            IsDutch(parent);
            return;
        }

        var mark = parent.Owner!.CreateElement("span");
        IsDutch(mark);
        parent.ReplaceChild(mark, text);
        mark.AppendChild(text);
    }

    /// <summary>Also which way it runs: on a page from right to left its full stop would stand in front.</summary>
    private static void IsDutch(IElement element)
    {
        element.SetAttribute("lang", SpokenLanguages.Dutch.Code);
        if (element.Owner!.DocumentElement.GetAttribute("dir") == "rtl")
            element.SetAttribute("dir", "ltr");
    }

    private static string OneLine(string text) => White().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
