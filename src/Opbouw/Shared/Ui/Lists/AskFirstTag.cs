using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Lists;

/// <summary>
/// <c>&lt;ask-first button="Haal weg"&gt;Weet je het zeker? &lt;form method="post"&gt;…&lt;/form&gt;&lt;/ask-first&gt;</c>: a question before something that cannot
/// be undone. Opens in its place, without script and without covering anything.
/// </summary>
[HtmlTargetElement("ask-first")]
public sealed class AskFirstTag : TagHelper
{
    public string Button { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "ask");
        output.PreContent.AppendHtml("<summary class=\"button button--second\">").Append(Button).AppendHtml("</summary><div class=\"notice notice--sun stack\">");
        output.PostContent.AppendHtml("</div>");
    }
}
