using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.PublicSite;

/// <summary>Pages of the site in the public index.</summary>
internal sealed class PagesFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Pages = new SearchKind("paginas", "Pagina's", "pagina", Version: 1)
    {
        IsPublic = true,
        ReadAsync = async (db, records, ct) =>
            [.. (await NewestAsync(db, records, ct)).Select(page => new SearchText(page.PageId, SiteWords.Of(page.Text)))],
        ListAsync = async (db, ct) => await db.Set<SitePageVersion>().AsNoTracking().Select(page => page.PageId).Distinct().ToListAsync(ct),
    }.Follows<SitePageVersion>(page => page.PageId);

    public SearchKind Kind => Pages;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct) =>
        [.. (await NewestAsync(db, records, ct)).Select(page => new SearchHit(page.PageId, page.Title, page.Address.Public) { Words = page.Lead })];

    private static async Task<IEnumerable<SitePageVersion>> NewestAsync(OpbouwDb db, IReadOnlyList<Guid> records, CancellationToken ct) =>
        (await db.Set<SitePageVersion>().AsNoTracking().Where(page => records.Contains(page.PageId)).ToListAsync(ct))
            .GroupBy(page => page.PageId).Select(versions => versions.MaxBy(page => page.Number)!).Where(page => !page.IsGone);
}
