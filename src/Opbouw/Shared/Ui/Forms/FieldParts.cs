using Microsoft.AspNetCore.Html;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>The parts that every kind of field has: hint and message above the control.</summary>
internal static class FieldParts
{
    public static string ClassOf(BoundField field) => field.IsWrong ? "field field--wrong" : "field";

    public static IHtmlContentBuilder Hint(this IHtmlContentBuilder html, BoundField field, string? hint) => hint is null
        ? html
        : html.AppendHtml("<span class=\"hint\" id=\"").Append(field.HintId).AppendHtml("\">").Append(hint).AppendHtml("</span>");

    public static IHtmlContentBuilder Errors(this IHtmlContentBuilder html, BoundField field, PageIcons icons)
    {
        if (!field.IsWrong)
            return html;
        html.AppendHtml("<p class=\"wrong\" id=\"").Append(field.ErrorId).AppendHtml("\">").AppendHtml(icons.Use("letop").Small)
            .AppendHtml("<span><span class=\"vh\">Fout: </span>");
        for (var number = 0; number < field.Errors.Count; number++)
            html.AppendHtml(number == 0 ? "" : "<br>").Append(field.Errors[number]);
        return html.AppendHtml("</span></p>");
    }

    public static IHtmlContentBuilder Attribute(this IHtmlContentBuilder html, string name, string? value) => value is null
        ? html
        : html.AppendHtml(" ").AppendHtml(name).AppendHtml("=\"").Append(value).AppendHtml("\"");

    public static IHtmlContentBuilder Flag(this IHtmlContentBuilder html, string name, bool isOn) => isOn ? html.AppendHtml(" ").AppendHtml(name) : html;
}
