using System.Text.Json;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui;

/// <summary><c>&lt;json-ld data="@Model.Schema" /&gt;</c>: what the page is about, for programs that read it (schema.org). Nothing runs: the text is escaped so that no tag can stand in it.</summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JsonLdTag : TagHelper
{
    public required IReadOnlyDictionary<string, object?> Data { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(JsonSerializer.Serialize(Data));
    }
}
