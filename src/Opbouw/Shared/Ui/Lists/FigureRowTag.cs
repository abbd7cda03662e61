using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Shared.Ui.Lists;

/// <summary>Inside <c>&lt;ul class="ledger figures"&gt;</c>: <c>&lt;figure-row line="figure" /&gt;</c>. Shape first (square here, circle city, triangle country), then colour.</summary>
[HtmlTargetElement("figure-row", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureRowTag : TagHelper
{
    private const double Start = 10;
    private const double Length = 300;

    public required FigureLine Line { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml("<div><h3>").Append(Line.Title).AppendHtml("</h3><p class=\"soft\">").Append(Line.Source).AppendHtml("</p></div><div>");
        Chart(output.Content);
        output.Content.AppendHtml("</div><dl>");
        Value(output.Content, Line.HereName, Line.Here, "<rect class=\"here\" x=\"1\" y=\"1\" width=\"12\" height=\"12\"/>");
        Value(output.Content, Line.CityName, Line.City, "<circle class=\"city\" cx=\"7\" cy=\"7\" r=\"5.5\"/>");
        Value(output.Content, Line.CountryName, Line.Country, "<path class=\"land\" d=\"M7 13 13 2H1Z\"/>");
        output.Content.AppendHtml("</dl>");
    }

    private void Chart(IHtmlContentBuilder html)
    {
        html.AppendHtml("<svg class=\"chart\" viewBox=\"0 0 320 52\" role=\"img\"").Attribute("aria-label", Line.Spoken())
            .AppendHtml("><path d=\"M10 26H310M10 22v8M85 23v6M160 22v8M235 23v6M310 22v8\"/>");
        if (Line.Country is { } country)
            html.AppendHtml(Draw($"<path class=\"land\" d=\"M{Place(country):0.#} 16l7-12h-14Z\"/>"));
        if (Line.City is { } city)
            html.AppendHtml(Draw($"<circle class=\"city\" cx=\"{Place(city):0.#}\" cy=\"42\" r=\"6.5\"/>"));
        if (Line.Here is { } here)
            html.AppendHtml(Draw($"<rect class=\"here\" x=\"{Place(here) - 7.5:0.#}\" y=\"18.5\" width=\"15\" height=\"15\"/>"));
        html.AppendHtml("</svg>");
    }

    private void Value(IHtmlContentBuilder html, string? name, double? value, string shape)
    {
        if (name is null)
            return;
        html.AppendHtml("<div><dt><svg class=\"chart mini\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">").AppendHtml(shape).AppendHtml("</svg>")
            .Append(name).AppendHtml("</dt><dd>").Append(Line.Say(value)).AppendHtml("</dd></div>");
    }

    private double Place(double value) => Start + Math.Clamp(value / Line.Max, 0, 1) * Length;

    private static string Draw(FormattableString shape) => shape.ToString(CultureInfo.InvariantCulture);
}
