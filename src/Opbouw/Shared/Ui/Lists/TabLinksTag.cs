using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Shared.Ui.Lists;

/// <summary><c>&lt;tab-links label="Signalen" tabs="Model.Tabs" /&gt;</c></summary>
[HtmlTargetElement("tab-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TabLinksTag : TagHelper
{
    /// <summary>What the tabs divide, for who cannot see them.</summary>
    public string Label { get; set; } = "";

    public required IReadOnlyList<TabLink> Tabs { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        var html = output.Content.AppendHtml("<ul>");
        foreach (var tab in Tabs)
            html.AppendHtml("<li><a").Attribute("href", tab.Href).Attribute("aria-current", tab.IsHere ? "page" : null)
                .AppendHtml(">").Append(tab.Text).AppendHtml("</a></li>");
        html.AppendHtml("</ul>");
    }
}
