using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>
/// <c>&lt;tap-tiles for="Form.People" legend="Met hoeveel mensen sprak je?" options="Model.Sizes" /&gt;</c>: big tiles for the street;
/// <c>wide</c> for two words or more.
/// </summary>
[HtmlTargetElement("tap-tiles", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TapTilesTag(PageIcons icons) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Legend { get; set; } = "";

    public string? Hint { get; set; }

    public required IReadOnlyList<Choice> Options { get; set; }

    public bool Wide { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = BoundField.Of(For, ViewContext);
        var isMany = ChoiceGroup.IsMany(For);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (field.IsWrong)
            output.Attributes.SetAttribute("class", "field--wrong");
        if (field.IsWrong)
            output.Attributes.SetAttribute("aria-describedby", field.ErrorId);
        var html = output.Content.AppendHtml("<legend>").Append(Legend);
        if (Hint is not null)
            html.AppendHtml(" <span class=\"hint\">").Append(Hint).AppendHtml("</span>");
        html.AppendHtml("</legend>").Errors(field, icons).AppendHtml(Wide ? "<div class=\"tap tap--wide\">" : "<div class=\"tap\">");
        for (var number = 0; number < Options.Count; number++)
        {
            html.Label(field, number, null).Control(field, isMany, Options[number], number);
            if (Options[number].Icon is { } icon)
                html.AppendHtml(icons.Use(icon).Small);
            html.Append(Options[number].Text).AppendHtml("</label>");
        }

        html.AppendHtml("</div>");
    }
}
