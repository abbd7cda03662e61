namespace Opbouw.PublicSite;

/// <summary>The words of a page without marks, a line for each piece: for the search, and for a look at how it reads.</summary>
public static class SiteWords
{
    public static string Of(SiteText text) => string.Join('\n', [text.Title, text.Lead, .. text.Blocks.SelectMany(Of)]);

    private static IEnumerable<string?> Of(SiteBlock block) => block.Kind == BlockKind.Figures
        ? [block.Heading, .. SiteFigure.Of(block.Text).Select(figure => figure.What)]
        : [block.Heading, SiteMarkdown.ToWords(block.Text), block.Who, block.Alt, block.LinkText];
}
