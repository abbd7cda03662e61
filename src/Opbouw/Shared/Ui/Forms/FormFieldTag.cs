using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>
/// <c>&lt;form-field for="Form.Words" label="Wat hoorde je?" hint="In hun woorden." /&gt;</c>:
/// label, hint, message and control, with what was typed. Other attributes (maxlength, autocomplete) go to the control.
/// </summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTag(PageIcons icons) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public FieldKind Kind { get; set; }

    /// <summary>Makes it a list to choose one from.</summary>
    public IReadOnlyList<Choice>? Options { get; set; }

    /// <summary>First line of the list, with an empty value.</summary>
    public string? Prompt { get; set; }

    public bool Optional { get; set; }

    public int Rows { get; set; } = 4;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = BoundField.Of(For, ViewContext);
        var look = ControlLook.Of(Options is null ? Kind : FieldKind.Select, TypedTextBinderProvider.MayHaveLines(For.Metadata));
        var hint = Hint ?? look.Hint;
        var rest = output.Attributes.ToList();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", FieldParts.ClassOf(field));
        var html = output.Content.AppendHtml("<label").Attribute("for", field.Id).AppendHtml(">").Append(Label)
            .AppendHtml(Optional ? " <span class=\"soft\">(mag leeg)</span>" : "").AppendHtml("</label>")
            .Hint(field, hint).Errors(field, icons);
        html.AppendHtml("<").AppendHtml(look.Tag).Attribute("id", field.Id).Attribute("name", field.Name)
            .Attribute("aria-describedby", field.DescribedBy(hint is not null)).Attribute("aria-invalid", field.IsWrong ? "true" : null);
        look.WriteAttributes(html, rest);
        WriteValue(html, field, look);
    }

    private void WriteValue(IHtmlContentBuilder html, BoundField field, ControlLook look)
    {
        if (look.Tag == "textarea")
            html.Attribute("rows", $"{Rows}").AppendHtml(">\n").Append(field.Value).AppendHtml("</textarea>");
        else if (look.Tag == "select")
            WriteOptions(html.AppendHtml(">"), field).AppendHtml("</select>");
        else
            html.Attribute("value", look.ShowsValue && field.Value.Length > 0 ? field.Value : null).AppendHtml(">");
    }

    private IHtmlContentBuilder WriteOptions(IHtmlContentBuilder html, BoundField field)
    {
        if (Prompt is not null)
            html.AppendHtml("<option value=\"\">").Append(Prompt).AppendHtml("</option>");
        foreach (var option in Options ?? [])
            html.AppendHtml("<option").Attribute("value", option.Value).Flag("selected", option.Value == field.Value)
                .AppendHtml(">").Append(option.Text).AppendHtml("</option>");
        return html;
    }
}
