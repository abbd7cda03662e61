using Microsoft.AspNetCore.Razor.TagHelpers;
using Opbouw.Shared.Ui.Icons;

namespace Opbouw.Shared.Ui.Loop;

/// <summary><c>&lt;loop-track track="item.Loop" /&gt;</c>: the way of one question, with the days on it.</summary>
[HtmlTargetElement("loop-track", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LoopTrackTag(PageIcons icons) : TagHelper
{
    public required LoopTrack Track { get; set; }

    /// <summary>Replaces the sum: "Nu bent u aan de beurt".</summary>
    public string? Sum { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Track.IsRound ? "loop loop--round" : "loop");
        var html = output.Content.AppendHtml("<ol aria-label=\"De weg van deze vraag\">");
        for (var number = 0; number < Track.Stations.Count; number++)
        {
            var station = Track.Stations[number];
            html.AppendHtml(Start(station.State)).AppendHtml("<span class=\"loop__dot\">").AppendHtml(icons.Use(LoopTrack.Icons[number]).Small)
                .AppendHtml("</span><span class=\"loop__name\">").AppendHtml(Spoken(station.State)).Append(station.Name)
                .AppendHtml("</span><span class=\"loop__when\">").Append(station.When).AppendHtml("</span>");
            if (station.Days is { } days)
                html.AppendHtml("<span class=\"loop__days\">").Append(days).AppendHtml("</span>");
            html.AppendHtml("</li>");
        }

        // An attribute that a page leaves empty arrives as an empty text.
        html.AppendHtml("</ol><p class=\"loop__sum\">").Append(string.IsNullOrEmpty(Sum) ? Track.Sum : Sum).AppendHtml("</p>");
    }

    private static string Start(LoopState state) => state switch
    {
        LoopState.Now => "<li class=\"now\">",
        LoopState.Late => "<li class=\"now now--late\">",
        _ => "<li>",
    };

    private static string Spoken(LoopState state) => state switch
    {
        LoopState.Now or LoopState.Late => "<span class=\"vh\">nu: </span>",
        LoopState.Ahead => "<span class=\"vh\">nog niet: </span>",
        _ => "",
    };
}
