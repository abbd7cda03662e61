using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>How a kind of field is typed: element, keyboard, what the browser may fill in, width.</summary>
internal sealed record ControlLook(string Tag, string? Type = null, string? InputMode = null, string? AutoComplete = null, string? Width = null, string? Hint = null)
{
    public bool ShowsValue => Type is not ("password" or "file");

    public static ControlLook Of(FieldKind kind, bool hasManyLines) => kind switch
    {
        FieldKind.Text when hasManyLines => new("textarea"),
        FieldKind.Select => new("select", Width: "mid"),
        FieldKind.Date => new("input", "text", "numeric", "off", "short", "Bijvoorbeeld 31-03-2027"),
        FieldKind.Time => new("input", "text", "numeric", "off", "short", "Bijvoorbeeld 9:30"),
        FieldKind.Number => new("input", "text", "numeric", "off", "short"),
        FieldKind.Phone => new("input", "tel", null, "tel", "mid"),
        FieldKind.Mail => new("input", "email", null, "email", "mid"),
        FieldKind.Postcode => new("input", "text", null, "postal-code", "short"),
        FieldKind.Password => new("input", "password", null, "current-password", "mid"),
        FieldKind.NewPassword => new("input", "password", null, "new-password", "mid"),
        FieldKind.Code => new("input", "text", "numeric", "one-time-code", "short"),
        FieldKind.File => new("input", "file"),
        _ => new("input", "text"),
    };

    /// <summary>The page's own attributes win.</summary>
    public void WriteAttributes(IHtmlContentBuilder html, IReadOnlyList<TagHelperAttribute> own)
    {
        foreach (var (name, value) in new[] { ("type", Type), ("inputmode", InputMode), ("autocomplete", AutoComplete), ("class", Width) })
        {
            if (value is not null && own.All(attribute => attribute.Name != name))
                html.Attribute(name, value);
        }

        foreach (var attribute in own)
        {
            html.AppendHtml(" ");
            attribute.CopyTo(html);
        }
    }
}
