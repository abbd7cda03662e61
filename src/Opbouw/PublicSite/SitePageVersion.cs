namespace Opbouw.PublicSite;

/// <summary>A page as it was put on the site. The newest of a page is what everybody reads; older ones can be put back.</summary>
public sealed class SitePageVersion
{
    public required Guid PageId { get; init; }

    public required int Number { get; init; }

    /// <summary>"over/uitgangspunten".</summary>
    public required string Path { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required int Order { get; init; }

    /// <summary>Its blocks, as <see cref="SiteText"/> writes them.</summary>
    public required string Body { get; init; }

    /// <summary>Taken off the site.</summary>
    public bool IsGone { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>It came with Opbouw; nobody here changed it.</summary>
    public bool IsFromOpbouw { get; init; }

    public SiteAddress Address => SiteAddress.OfPath(Path, Language)!;

    public SiteText Text => new(Title, Lead, Order, SiteText.ReadBlocks(Body));

    public static SitePageVersion Of(SiteAddress address, int number, SiteText text, DateTimeOffset at, bool isFromOpbouw = false, bool isGone = false) => new()
    {
        PageId = address.Id,
        Number = number,
        Path = address.Path,
        Language = address.Language,
        Title = text.Title,
        Lead = text.Lead,
        Order = text.Order,
        Body = SiteText.Write(text.Blocks),
        At = at,
        IsFromOpbouw = isFromOpbouw,
        IsGone = isGone,
    };
}
