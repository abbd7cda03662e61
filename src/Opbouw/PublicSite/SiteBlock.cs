using System.Globalization;

namespace Opbouw.PublicSite;

/// <summary>What a page is built of.</summary>
public enum BlockKind
{
    Text,
    Quote,
    Picture,
    Figures,
    Action,

    /// <summary>A film of our own, or a link to one on another site.</summary>
    Film,

    /// <summary>Something another part of the house tells, kept up by itself: see <see cref="ISitePart"/>.</summary>
    Part,
}

/// <summary>One block of a page. Which facts it has, its kind decides.</summary>
/// <param name="Id">Stays the same when the block moves, so that two editors do not write over one another.</param>
public sealed record SiteBlock(string Id, BlockKind Kind)
{
    public const int IdLength = 6;
    public const int LineLength = 200;
    public const int TextLength = 6000;

    public string? Heading { get; init; }

    /// <summary>Markdown; of a film what is to be seen and heard; of figures one on each line: number | what it counts | source | year.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who said it.</summary>
    public string? Who { get; init; }

    public string? Source { get; init; }

    public int? Year { get; init; }

    /// <summary>Hash of a picture; of a film what is to be seen before it plays.</summary>
    public string? Picture { get; init; }

    /// <summary>What is to be seen, for who does not see it.</summary>
    public string? Alt { get; init; }

    /// <summary>Where the button leads to, or the site where the film is.</summary>
    public string? Link { get; init; }

    /// <summary>What is on the button.</summary>
    public string? LinkText { get; init; }

    /// <summary>Hash of a <see cref="SiteFilm"/>.</summary>
    public string? Film { get; init; }

    /// <summary>Hash of <see cref="SiteSubtitles"/>.</summary>
    public string? Subtitles { get; init; }

    /// <summary>Code of an <see cref="ISitePart"/>.</summary>
    public string? Part { get; init; }

    /// <summary>The facts as they are written at the head of a block, with how to read and to set them.</summary>
    internal static readonly IReadOnlyList<(string Name, Func<SiteBlock, string?> Get, Func<SiteBlock, string, SiteBlock> Set)> Facts =
    [
        ("kop", block => block.Heading, (block, value) => block with { Heading = value }),
        ("wie", block => block.Who, (block, value) => block with { Who = value }),
        ("bron", block => block.Source, (block, value) => block with { Source = value }),
        ("jaar", block => block.Year?.ToString(CultureInfo.InvariantCulture), (block, value) => block with { Year = int.Parse(value, CultureInfo.InvariantCulture) }),
        ("beeld", block => block.Picture, (block, value) => block with { Picture = value }),
        ("film", block => block.Film, (block, value) => block with { Film = value }),
        ("ondertitels", block => block.Subtitles, (block, value) => block with { Subtitles = value }),
        ("te zien", block => block.Alt, (block, value) => block with { Alt = value }),
        ("naar", block => block.Link, (block, value) => block with { Link = value }),
        ("knop", block => block.LinkText, (block, value) => block with { LinkText = value }),
        ("deel", block => block.Part, (block, value) => block with { Part = value }),
    ];
}

public static class BlockKindWords
{
    public static string Code(this BlockKind kind) => kind switch
    {
        BlockKind.Text => "tekst",
        BlockKind.Quote => "citaat",
        BlockKind.Picture => "foto",
        BlockKind.Figures => "cijfers",
        BlockKind.Action => "knop",
        BlockKind.Film => "film",
        _ => "onderdeel",
    };

    public static string Dutch(this BlockKind kind) => kind switch
    {
        BlockKind.Text => "Tekst",
        BlockKind.Quote => "Wat iemand zei",
        BlockKind.Picture => "Foto",
        BlockKind.Figures => "Cijfers",
        BlockKind.Action => "Knop",
        BlockKind.Film => "Film",
        _ => "Vast onderdeel",
    };

    public static BlockKind? Of(string? code) => Enum.GetValues<BlockKind>().Where(kind => kind.Code() == code).Select(kind => (BlockKind?)kind).FirstOrDefault();
}

/// <summary>One number with what it counts.</summary>
public sealed record SiteFigure(string Number, string What, string Source, string Year)
{
    /// <summary>The lines that are whole; the others are left out.</summary>
    public static IEnumerable<SiteFigure> Of(string text) =>
        from line in text.Split('\n')
        let parts = line.Split('|', StringSplitOptions.TrimEntries)
        where parts is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }, { Length: 4 }]
        select new SiteFigure(parts[0], parts[1], parts[2], parts[3]);
}
