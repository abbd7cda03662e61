using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Forms;

/// <summary><c>&lt;error-summary /&gt;</c>: first thing in main of every page with a form. All that is wrong at once, each a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTag(PageFrame frame) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var wrong = ViewContext.ViewData.ModelState
            .Where(field => field.Value is { Errors.Count: > 0 })
            .OrderBy(field => FieldOrder.Of(field.Key, ViewContext.ViewData.ModelMetadata), StringComparer.Ordinal)
            .SelectMany(field => field.Value!.Errors.Select(BoundField.Message).Distinct().Select(message => (field.Key, Message: message)))
            .ToList();
        if (wrong.Count == 0)
            return;
        frame.ShowsErrors = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice--alarm error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "fouten");
        var html = output.Content.AppendHtml("<h2 id=\"fouten\">").Append(Heading(wrong.Where(error => error.Key.Length > 0).DistinctBy(error => error.Key).Count()))
            .AppendHtml("</h2><ul>");
        foreach (var (key, message) in wrong)
        {
            html.AppendHtml("<li>");
            if (key.Length == 0)
                html.Append(message);
            else
                html.AppendHtml("<a").Attribute("href", "#" + BoundField.IdOf(key)).AppendHtml(">").Append(message).AppendHtml("</a>");
            html.AppendHtml("</li>");
        }

        html.AppendHtml("</ul>");
    }

    private static string Heading(int questions) => questions switch
    {
        0 => "Er gaat iets mis.",
        1 => "Er gaat iets mis. Kijk naar 1 vraag.",
        _ => $"Er gaat iets mis. Kijk naar {questions} vragen.",
    };
}
