using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Lists;

/// <summary><c>&lt;qr-code text="https://…" title="Code met de link" /&gt;</c>: something to read with the camera of a telephone.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrCodeTag : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>What it is, for who hears the page.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(QrDrawing.SvgOf(Text, Title));
    }
}
