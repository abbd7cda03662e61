using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui;

public enum NoticeKind
{
    Quiet,

    /// <summary>Know this.</summary>
    Sun,

    /// <summary>Danger. Errors of a form use <c>&lt;error-summary /&gt;</c>.</summary>
    Alarm,

    /// <summary>It worked; read aloud when the page comes.</summary>
    Done,
}

/// <summary><c>&lt;notice kind="Sun" title="Wat weten wij niet?"&gt;…&lt;/notice&gt;</c>: at most three lines.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTag(PageIcons icons) : TagHelper
{
    public NoticeKind Kind { get; set; }

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Kind switch
        {
            NoticeKind.Sun => "notice notice--sun",
            NoticeKind.Alarm => "notice notice--alarm",
            NoticeKind.Done => "notice notice--done",
            _ => "notice",
        });
        if (Kind == NoticeKind.Done)
            output.Attributes.SetAttribute("role", "status");
        if (Kind == NoticeKind.Done)
            output.PreContent.AppendHtml(icons.Use("ja").Small).AppendHtml(" ");
        if (Title is not null)
            output.PreContent.AppendHtml("<h2>").Append(Title).AppendHtml("</h2>");
    }
}
