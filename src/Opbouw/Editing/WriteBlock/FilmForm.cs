using System.ComponentModel.DataAnnotations;
using Opbouw.PublicSite;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Editing.WriteBlock;

/// <summary>A film: a file with subtitles, or an address on another site. Always with a title and a text for who does not see or hear it.</summary>
public sealed class FilmForm : IBlockForm, IValidatableObject
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Seen { get; set; }

    [Required(ErrorMessage = "Geef de film een titel.")]
    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Heading { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op wat er te zien en te horen is. Niet iedereen ziet of hoort de film.")]
    [StringLength(SiteBlock.TextLength, ErrorMessage = "Maak het korter: hoogstens 6000 letters.")]
    public string? Text { get; set; }

    public IFormFile? File { get; set; }

    public IFormFile? Subtitles { get; set; }

    public IFormFile? Picture { get; set; }

    [StringLength(SiteBlock.LineLength, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Link { get; set; }

    /// <summary>Hash of the film that lies here; a browser sends a file only once.</summary>
    [StringLength(SiteFilm.HashLength, ErrorMessage = "Kies de film nog een keer.")]
    public string? Film { get; set; }

    /// <summary>Hash of the subtitles that lie here.</summary>
    [StringLength(SiteFilm.HashLength, ErrorMessage = "Kies de ondertitels nog een keer.")]
    public string? Titles { get; set; }

    public static FilmForm Of(SiteBlock block) => new()
    {
        Seen = SiteText.MarkOf(block),
        Heading = block.Heading,
        Text = block.Text,
        Film = block.Film,
        Titles = block.Subtitles,
        Link = block.Link,
    };

    public SiteBlock ToBlock(string id, string? picture) => new(id, BlockKind.Film)
    {
        Heading = Heading?.ReplaceLineEndings(" ").Trim(),
        Text = Text?.ReplaceLineEndings("\n").Trim() ?? "",
        Picture = picture,
        Link = IsElsewhere ? new Uri(Link!.Trim()).AbsoluteUri : null,
        Film = IsElsewhere ? null : Film,
        Subtitles = IsElsewhere ? null : Titles,
    };

    public bool IsElsewhere => !string.IsNullOrWhiteSpace(Link);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsElsewhere && File is { Length: > 0 })
            yield return new("Kies één van beide: een film die je stuurt, of een adres op een andere site.", [nameof(Link)]);
        else if (IsElsewhere && !(Uri.TryCreate(Link!.Trim(), UriKind.Absolute, out var there) && there.Scheme is "https" or "http" && there.Host.Contains('.', StringComparison.Ordinal)))
            yield return new("Vul een heel adres in. Bijvoorbeeld https://voorbeeld.nl/film", [nameof(Link)]);
    }
}
