using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Forms;

/// <summary><c>&lt;check-box for="Form.MayCall" label="Samira mag mij bellen over dit idee." /&gt;</c>: one yes.</summary>
[HtmlTargetElement("check-box", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckBoxTag(PageIcons icons) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = BoundField.Of(For, ViewContext);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", FieldParts.ClassOf(field));
        output.Content.Errors(field, icons).AppendHtml("<label class=\"choice\"").Attribute("for", field.Id).AppendHtml("><input type=\"checkbox\" value=\"true\"")
            .Attribute("id", field.Id).Attribute("name", field.Name)
            .Attribute("aria-describedby", field.DescribedBy(false)).Attribute("aria-invalid", field.IsWrong ? "true" : null)
            .Flag("checked", field.Value == "true")
            .AppendHtml("><span>").Append(Label).AppendHtml("</span></label>");
    }
}
