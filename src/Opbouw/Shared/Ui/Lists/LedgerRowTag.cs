using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Shared.Ui.Lists;

/// <summary>
/// A row of a ruled list: margin (when, where), story, verdict or count. Inside <c>&lt;ul class="ledger"&gt;</c>:
/// <c>&lt;ledger-row when="18 november" where="De Wierden" title="Meer licht" href="/vraag/1" stamp="Doen we"&gt;Zes lampen.&lt;/ledger-row&gt;</c>
/// </summary>
[HtmlTargetElement("ledger-row")]
public sealed class LedgerRowTag : TagHelper
{
    public string? When { get; set; }

    public string? Where { get; set; }

    /// <summary>None: the row says all it has to say in its margin and its content.</summary>
    public string? Title { get; set; }

    /// <summary>The list stands right under the title of the page, without a heading of its own.</summary>
    [HtmlAttributeName("under-the-title")]
    public bool IsUnderTheTitle { get; set; }

    public string? Href { get; set; }

    /// <summary>Answer of a partner: Doen we, Deels, Nee want, Meer weten, Gedaan.</summary>
    public string? Stamp { get; set; }

    /// <summary>Quiet words at the end of the row: "3 dagen oud".</summary>
    public string? End { get; set; }

    /// <summary>Words at the end that ask attention: "6 dagen te laat".</summary>
    public string? Late { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hasEnd = (Stamp ?? End ?? Late) is not null;
        output.TagName = "li";
        output.Attributes.SetAttribute("class", hasEnd ? "kantlijn kantlijn--end" : "kantlijn");
        output.PreContent.AppendHtml("<p class=\"kant\">").Append(When ?? "")
            .AppendHtml(When is not null && Where is not null ? "<br>" : "").Append(Where ?? "").AppendHtml("</p><div>");
        if (Title is not null)
            WriteTitle(output.PreContent.AppendHtml(IsUnderTheTitle ? "<h2 class=\"row-title\">" : "<h3>"), Title).AppendHtml(IsUnderTheTitle ? "</h2><p>" : "</h3><p>");
        output.PostContent.AppendHtml(Title is null ? "</div>" : "</p></div>");
        if (hasEnd)
            WriteEnd(output.PostContent);
    }

    private IHtmlContentBuilder WriteTitle(IHtmlContentBuilder html, string title) => Href is null
        ? html.Append(title)
        : html.AppendHtml("<a").Attribute("href", Href).AppendHtml(">").Append(title).AppendHtml("</a>");

    private void WriteEnd(IHtmlContentBuilder html)
    {
        if (Stamp is not null)
            html.AppendHtml("<p><span class=\"stamp\">").Append(Stamp).AppendHtml("</span></p>");
        else
            html.AppendHtml(Late is not null ? "<p class=\"late\">" : "<p class=\"soft\">").Append(Late ?? End ?? "").AppendHtml("</p>");
    }
}
