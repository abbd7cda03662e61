using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite;

/// <summary>A page in a list.</summary>
public sealed record SitePageLine(Guid PageId, string Path, string Language, string Title, string Lead, int Order, bool IsGone, DateTimeOffset At)
{
    public SiteAddress Address => SiteAddress.OfPath(Path, Language)!;
}

/// <summary>Reads what is on the site. No drafts.</summary>
public sealed class SitePages(OpbouwDb db)
{
    private IQueryable<SitePageVersion> Newest => db.Set<SitePageVersion>().AsNoTracking()
        .Where(page => !db.Set<SitePageVersion>().Any(newer => newer.PageId == page.PageId && newer.Number > page.Number));

    /// <summary>Null when there never was such a page. One that is off the site says so itself.</summary>
    public Task<SitePageVersion?> FindAsync(SiteAddress address, CancellationToken ct)
    {
        var id = address.Id;
        return db.Set<SitePageVersion>().AsNoTracking().Where(page => page.PageId == id).OrderByDescending(page => page.Number).FirstOrDefaultAsync(ct);
    }

    /// <summary>All pages in the order of their section, with those that are off the site.</summary>
    public async Task<IReadOnlyList<SitePageLine>> EverythingAsync(CancellationToken ct) => InOrder(await Lines(Newest).ToListAsync(ct));

    /// <summary>The pages of a section in one language, the first page first.</summary>
    public async Task<IReadOnlyList<SitePageLine>> SectionAsync(SiteSection section, string language, CancellationToken ct)
    {
        var (first, below) = (SiteAddress.PartOf(section), SiteAddress.PartOf(section) + "/");
        return InOrder(await Lines(Newest.Where(page => page.Language == language && !page.IsGone && (page.Path == first || page.Path.StartsWith(below)))).ToListAsync(ct));
    }

    /// <summary>The words of every page that is on the site.</summary>
    public async Task<IReadOnlyDictionary<Guid, SiteText>> TextsAsync(CancellationToken ct) =>
        (await Newest.Where(page => !page.IsGone).ToListAsync(ct)).ToDictionary(page => page.PageId, page => page.Text);

    /// <summary>In which languages this page can be read.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(string path, CancellationToken ct) =>
        await Newest.Where(page => page.Path == path && !page.IsGone).Select(page => page.Language).ToListAsync(ct);

    private static IQueryable<SitePageLine> Lines(IQueryable<SitePageVersion> pages) =>
        pages.Select(page => new SitePageLine(page.PageId, page.Path, page.Language, page.Title, page.Lead, page.Order, page.IsGone, page.At));

    private static IReadOnlyList<SitePageLine> InOrder(IEnumerable<SitePageLine> lines) =>
        [.. lines.OrderBy(line => line.Address.Section).ThenBy(line => line.Address.Name is not null).ThenBy(line => line.Order).ThenBy(line => line.Path, StringComparer.Ordinal)
            .ThenBy(line => line.Language != SiteLanguages.Dutch).ThenBy(line => line.Language, StringComparer.Ordinal)];
}
