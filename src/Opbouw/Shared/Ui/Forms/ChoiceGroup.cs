using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>One of a few (radio) or some of a few (checkbox), by the type of the property.</summary>
internal static class ChoiceGroup
{
    public static bool IsMany(ModelExpression expression) =>
        expression.ModelExplorer.ModelType is { } type && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    public static IHtmlContentBuilder Label(this IHtmlContentBuilder html, BoundField field, int number, string? cssClass) => html
        .AppendHtml("<label").Attribute("class", cssClass).Attribute("for", IdOf(field, number)).AppendHtml(">");

    /// <summary>The first control has the id of the field, so that the error summary leads to it.</summary>
    public static IHtmlContentBuilder Control(this IHtmlContentBuilder html, BoundField field, bool isMany, Choice choice, int number) => html
        .AppendHtml(isMany ? "<input type=\"checkbox\"" : "<input type=\"radio\"")
        .Attribute("id", IdOf(field, number))
        .Attribute("name", field.Name).Attribute("value", choice.Value)
        .Flag("checked", field.Values.Contains(choice.Value))
        .AppendHtml(">");

    private static string IdOf(BoundField field, int number) => number == 0 ? field.Id : $"{field.Id}-{number + 1}";
}
