using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Lists;

/// <summary><c>&lt;empty-state title="Nog geen signalen"&gt;Schrijf op wat je hoort.&lt;/empty-state&gt;</c>: what is not there yet, and what to do now.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTag(PageIcons icons) : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty stack");
        output.PreContent.AppendHtml(icons.Use("leeg").With("empty__drawing"))
            .AppendHtml("<p class=\"empty__title\">").Append(Title).AppendHtml("</p><p>");
        output.PostContent.AppendHtml("</p>");
    }
}
