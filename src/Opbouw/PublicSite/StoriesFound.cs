using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.PublicSite;

/// <summary>Stories in the public index. One that was taken back is not found any more.</summary>
internal sealed class StoriesFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Told = new SearchKind("verhalen", "Verhalen", "verhaal", Version: 1)
    {
        IsPublic = true,
        ReadAsync = async (db, records, ct) => [.. (await ReadAsync(db, records, ct)).Select(story =>
            new SearchText(story.Id.Value, story.Title, story.Lead, SiteMarkdown.ToWords(story.Text), story.Teller) { About = [story.AreaId?.Value] })],
        ListAsync = async (db, ct) => [.. (await db.Set<Story>().AsNoTracking().OrderBy(story => story.On).Select(story => story.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Story>(story => story.Id.Value);

    public SearchKind Kind => Told;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct) =>
        [.. (await ReadAsync(db, records, ct)).Select(story => new SearchHit(story.Id.Value, story.Title, story.Address) { Words = story.Lead, Place = story.Teller, On = story.On })];

    private static async Task<List<Story>> ReadAsync(OpbouwDb db, IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var ids = records.Select(id => new StoryId(id)).ToList();
        return await db.Set<Story>().AsNoTracking().Where(story => ids.Contains(story.Id) && story.GoneOn == null).ToListAsync(ct);
    }
}
