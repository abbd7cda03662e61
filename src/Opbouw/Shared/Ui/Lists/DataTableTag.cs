using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Lists;

/// <summary>
/// <c>&lt;data-table caption="Geld en afspraken"&gt;&lt;thead&gt;…&lt;/thead&gt;&lt;tbody&gt;…&lt;/tbody&gt;&lt;/data-table&gt;</c>: a table that scrolls
/// inside its own region on a narrow screen, also by keyboard. <c>quiet</c> hides the caption when a heading says the same.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTag : TagHelper
{
    public string Caption { get; set; } = "";

    public bool Quiet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", "Tabel: " + Caption);
        output.PreContent.AppendHtml("<table class=\"table\"><caption").AppendHtml(Quiet ? " class=\"vh\">" : ">").Append(Caption).AppendHtml("</caption>");
        output.PostContent.AppendHtml("</table>");
    }
}
