using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Forms;

/// <summary><c>&lt;choice-list for="Form.Answer" legend="Wat is uw antwoord?" options="Model.Answers" /&gt;</c>: choices under one another.</summary>
[HtmlTargetElement("choice-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceListTag(PageIcons icons) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Legend { get; set; } = "";

    public string? Hint { get; set; }

    public required IReadOnlyList<Choice> Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = BoundField.Of(For, ViewContext);
        var isMany = ChoiceGroup.IsMany(For);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", FieldParts.ClassOf(field));
        if (field.DescribedBy(Hint is not null) is { } describedBy)
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        var html = output.Content.AppendHtml("<legend>").Append(Legend).AppendHtml("</legend>").Hint(field, Hint).Errors(field, icons);
        for (var number = 0; number < Options.Count; number++)
        {
            var choice = Options[number];
            html.Label(field, number, "choice").Control(field, isMany, choice, number).AppendHtml("<span>");
            if (choice.Icon is { } icon)
                html.AppendHtml(icons.Use(icon).Small).AppendHtml(" ");
            if (choice.Hint is { } hint)
                html.AppendHtml("<b>").Append(choice.Text).AppendHtml("</b> <span class=\"soft\">").Append(hint).AppendHtml("</span>");
            else
                html.Append(choice.Text);
            html.AppendHtml("</span></label>");
        }
    }
}
