using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Loop;

/// <summary>
/// <c>&lt;street lit="Model.Houses" /&gt;</c>: one house is one question, lit when its answer was told back. Put the meaning in words beside it,
/// and let it stand on something (a rule or <c>.ground</c>).
/// </summary>
[HtmlTargetElement("street", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StreetTag(PageIcons icons) : TagHelper
{
    // A street is lively when kinds differ; the order of the questions stays.
    private static readonly int[] Kinds = [1, 3, 8, 1, 4, 6, 1, 2, 7, 3, 1, 5, 1, 4, 8, 6, 1, 3, 2, 1, 7, 4];

    private const int OneRow = 24;

    /// <summary>True for a house with light.</summary>
    public required IReadOnlyList<bool> Lit { get; set; }

    /// <summary>Only for a row that is no count, as on a poster.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Lit.Count > OneRow ? "street street--many" : "street");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label ?? Spoken(Lit.Count, Lit.Count(lit => lit)));
        for (var number = 0; number < Lit.Count; number++)
        {
            var icon = icons.Use($"h{Kinds[number % Kinds.Length]}");
            output.Content.AppendHtml(Lit[number] ? "<svg class=\"lit\" viewBox=\"" : "<svg viewBox=\"").AppendHtml(icon.ViewBox)
                .AppendHtml("\" aria-hidden=\"true\"><use href=\"#i-").AppendHtml(icon.Name).AppendHtml("\"/></svg>");
        }
    }

    private static string Spoken(int houses, int lit) => (houses, lit) switch
    {
        (1, 0) => "Eén huis, zonder licht.",
        (1, 1) => "Eén huis, met licht.",
        (_, 0) => $"Rij van {houses} huizen. Nergens brandt licht.",
        (_, 1) => $"Rij van {houses} huizen. In 1 huis brandt licht.",
        _ => $"Rij van {houses} huizen. In {lit} huizen brandt licht.",
    };
}
