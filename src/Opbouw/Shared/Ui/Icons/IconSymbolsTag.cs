using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Icons;

/// <summary><c>&lt;icon-symbols /&gt;</c>: last in the layout; writes the symbols of the drawings this page used, no others.</summary>
[HtmlTargetElement("icon-symbols", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconSymbolsTag(PageIcons icons) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (icons.Used.Count == 0)
            return;
        output.Content.AppendHtml("""<svg class="vh" width="0" height="0" aria-hidden="true">""");
        foreach (var icon in icons.Used)
            output.Content.AppendHtml(icon.Symbol);
        output.Content.AppendHtml("</svg>");
    }
}
