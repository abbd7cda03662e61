using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Shared.Ui.Lists;

/// <summary><c>&lt;page-links page="2" last="9" address='p =&gt; $"/signalen?blad={p}"' /&gt;</c>: a long list in sheets.</summary>
[HtmlTargetElement("page-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageLinksTag : TagHelper
{
    public int Page { get; set; }

    public int Last { get; set; }

    public required Func<int, string> Address { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Last <= 1)
            return;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sheets");
        output.Attributes.SetAttribute("aria-label", "Bladen");
        var html = output.Content.AppendHtml("<ul>");
        if (Page > 1)
            html.AppendHtml("<li><a rel=\"prev\"").Attribute("href", Address(Page - 1)).AppendHtml(">Vorige</a></li>");
        html.AppendHtml("<li>").Append($"Blad {Page} van {Last}").AppendHtml("</li>");
        if (Page < Last)
            html.AppendHtml("<li><a rel=\"next\"").Attribute("href", Address(Page + 1)).AppendHtml(">Volgende</a></li>");
        html.AppendHtml("</ul>");
    }
}
