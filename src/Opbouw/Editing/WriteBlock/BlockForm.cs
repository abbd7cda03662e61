using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Opbouw.PublicSite;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing.WriteBlock;

/// <summary>All that a block can have. Which of it is asked, and must be there, follows from its kind.</summary>
public sealed class BlockForm : IBlockForm
{
    private const int FirstYear = 1900;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Seen { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Heading { get; set; }

    [ManyLines, StringLength(SiteBlock.TextLength, ErrorMessage = "Maak het korter: hoogstens 6000 letters.")]
    public string? Text { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Who { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Source { get; set; }

    [StringLength(4, ErrorMessage = "Vul het jaar in met vier cijfers.")]
    public string? Year { get; set; }

    public IFormFile? Picture { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Alt { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Link { get; set; }

    [StringLength(60, ErrorMessage = "Maak het korter: hoogstens 60 letters.")]
    public string? LinkText { get; set; }

    [StringLength(30, ErrorMessage = "Kies een onderdeel uit de lijst.")]
    public string? Part { get; set; }

    public static BlockForm Of(SiteBlock block) => new()
    {
        Seen = SiteText.MarkOf(block),
        Heading = block.Heading,
        Text = block.Text,
        Who = block.Who,
        Source = block.Source,
        Year = block.Year?.ToString(CultureInfo.InvariantCulture),
        Alt = block.Alt,
        Link = block.Link,
        LinkText = block.LinkText,
        Part = block.Part,
    };

    public SiteBlock ToBlock(string id, BlockKind kind, string? picture) => new(id, kind)
    {
        Heading = Said(Heading),
        Text = Text?.ReplaceLineEndings("\n").Trim() ?? "",
        Who = Said(Who),
        Source = Said(Source),
        Year = YearOf(Year, int.MaxValue),
        Picture = picture,
        Alt = Said(Alt),
        Link = Said(Link),
        LinkText = Said(LinkText),
        Part = Said(Part),
    };

    /// <summary>What this kind can not do without: field and message.</summary>
    public IEnumerable<(string Field, string Message)> Missing(BlockKind kind, bool hasPicture, IReadOnlyCollection<string> parts, int thisYear)
    {
        if (kind is BlockKind.Text or BlockKind.Quote or BlockKind.Figures && string.IsNullOrWhiteSpace(Text))
            yield return (nameof(Text), kind == BlockKind.Quote ? "Schrijf op wat iemand zei." : kind == BlockKind.Figures ? "Schrijf een cijfer op." : "Schrijf de tekst op.");
        if (kind == BlockKind.Figures && !string.IsNullOrWhiteSpace(Text) && Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length != SiteFigure.Of(Text).Count())
            yield return (nameof(Text), "Schrijf per regel: getal | wat het telt | bron | jaar. Bijvoorbeeld: 12 | buurtkamers | jaarverslag | 2025");
        if (kind == BlockKind.Quote && string.IsNullOrWhiteSpace(Who))
            yield return (nameof(Who), "Schrijf op wie het zei. Een rol mag ook: een bewoner.");
        if (kind == BlockKind.Quote && string.IsNullOrWhiteSpace(Source))
            yield return (nameof(Source), "Schrijf op waar het vandaan komt. Bijvoorbeeld: gesprek in de buurtkamer.");
        if (kind == BlockKind.Quote && YearOf(Year, thisYear) is null)
            yield return (nameof(Year), "Vul het jaar in met vier cijfers. Bijvoorbeeld 2025");
        if (kind == BlockKind.Picture && !hasPicture)
            yield return (nameof(Picture), "Kies een foto: JPEG, PNG of WebP van hoogstens 12 MB.");
        if (kind == BlockKind.Picture && string.IsNullOrWhiteSpace(Alt))
            yield return (nameof(Alt), "Schrijf op wat er te zien is. Wie de foto niet ziet, hoort dat.");
        if (kind == BlockKind.Action && string.IsNullOrWhiteSpace(LinkText))
            yield return (nameof(LinkText), "Schrijf op wat er op de knop staat.");
        if (kind == BlockKind.Action && !SiteMarkdown.IsAllowed(Said(Link)))
            yield return (nameof(Link), "Vul een adres in. Bijvoorbeeld /mijn-opbouwwerker of https://voorbeeld.nl");
        if (kind == BlockKind.Part && !parts.Contains(Part ?? ""))
            yield return (nameof(Part), "Kies een onderdeel.");
    }

    private static int? YearOf(string? typed, int most) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year <= most ? year : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();
}
