namespace Opbouw.Shared.Ui.Icons;

/// <summary>One drawing: what stands in the page's own set of symbols, and what points at it.</summary>
public sealed record Icon(string Name, string ViewBox, string Symbol)
{
    /// <summary>The drawing at the size of the text beside it.</summary>
    public string Small { get; } = $"""<svg class="icon" aria-hidden="true"><use href="#i-{Name}"/></svg>""";

    /// <summary>The drawing with another class.</summary>
    public string With(string cssClass) => $"""<svg class="{cssClass}" aria-hidden="true"><use href="#i-{Name}"/></svg>""";
}
