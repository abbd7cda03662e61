using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opbouw.Shared.Ui.Icons;

/// <summary><c>&lt;icon name="bel" /&gt;</c>: a drawing beside words. It says nothing by itself, so it is hidden for screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag(PageIcons icons) : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Forty pixels, for doors.</summary>
    public bool Big { get; set; }

    /// <summary>Points along the reading direction: turns in a right-to-left language.</summary>
    public bool Flip { get; set; }

    /// <summary>The wide drawing of a position: voor, naast, achter, zelfstandig.</summary>
    public bool Position { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var icon = icons.Use(Name);
        output.Content.SetHtmlContent((Big, Flip, Position) switch
        {
            (true, _, _) => icon.With("icon icon--big"),
            (_, true, _) => icon.With("icon icon--flip"),
            (_, _, true) => icon.With("icon icon--pos"),
            _ => icon.Small,
        });
    }
}
