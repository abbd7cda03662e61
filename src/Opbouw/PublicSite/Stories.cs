using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.PublicSite;

/// <summary>A story in a list, with the name of its area.</summary>
public sealed record ToldStory(Story Story, string? Area);

/// <summary>Reads the stories that are on the site today.</summary>
public sealed class Stories(OpbouwDb db, OrganisationAreas areas, LocalTime time)
{
    /// <summary>Newest first; those of one area with those of its parts.</summary>
    public async Task<IReadOnlyList<ToldStory>> NewestAsync(int most, CancellationToken ct, IReadOnlyCollection<AreaId>? within = null)
    {
        var (today, tree) = (time.Today, await areas.TreeAsync(ct));
        var stories = db.Set<Story>().AsNoTracking().Where(story => story.GoneOn == null && story.EndsOn >= today);
        if (within is not null)
            stories = stories.Where(story => story.AreaId != null && within.Contains(story.AreaId.Value));
        return [.. (await stories.OrderByDescending(story => story.On).ThenBy(story => story.Code).Take(most).ToListAsync(ct))
            .Select(story => new ToldStory(story, story.AreaId is { } area ? tree.Find(area)?.Name : null))];
    }

    /// <summary>Null when there never was such a story; one that was taken back says so itself.</summary>
    public async Task<ToldStory?> FindAsync(string code, CancellationToken ct)
    {
        if (await db.Set<Story>().AsNoTracking().SingleOrDefaultAsync(story => story.Code == code, ct) is not { } story)
            return null;
        return new(story, story.AreaId is { } area ? (await areas.TreeAsync(ct)).Find(area)?.Name : null);
    }

    public bool IsGone(Story story) => story.GoneOn is not null || story.EndsOn < time.Today;
}
