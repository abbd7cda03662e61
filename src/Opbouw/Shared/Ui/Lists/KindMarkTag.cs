using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Lists;

/// <summary><c>&lt;kind-mark icon="kracht"&gt;Kracht&lt;/kind-mark&gt;</c>: drawing plus word; no colours, all kinds weigh the same.</summary>
[HtmlTargetElement("kind-mark")]
public sealed class KindMarkTag(PageIcons icons) : TagHelper
{
    public string Icon { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "kind");
        output.PreContent.AppendHtml(icons.Use(Icon).Small);
    }
}
