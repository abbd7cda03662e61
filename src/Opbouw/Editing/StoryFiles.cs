using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>Stories for handlers and pages of the desk: one's own, and of everybody for who keeps up the site.</summary>
public sealed class StoryFiles(OpbouwDb db, WorkContext work, Notifier notifier, LocalTime time, OpenTrail trail)
{
    public bool MayTell => work.Actor.May(EditingRights.Tell);

    public bool MaySeeAll => work.Actor.May(EditingRights.Write);

    public IQueryable<StoryFile> Mine
    {
        get
        {
            var (me, all, tell) = (work.Actor.Account, MaySeeAll, MayTell);
            return db.Set<StoryFile>().Where(story => tell && (all || story.WriterId == me));
        }
    }

    public Task<StoryFile?> FindAsync(StoryId id, CancellationToken ct) => Mine.SingleOrDefaultAsync(story => story.Id == id, ct);

    /// <summary>From this moment it is nowhere any more: page, list, feed, search, overview and kept pages follow from the row.</summary>
    public async Task EndAsync(StoryFile story, StoryEnd why, CancellationToken ct)
    {
        story.End(time.Today, time.Now);
        if (await db.Set<Story>().SingleOrDefaultAsync(told => told.Id == story.Id, ct) is { GoneOn: null } told)
        {
            if (told.PictureHash is { } hash)
                await RemovePictureAsync(hash, told.Id, ct);
            told.TakeAway(time.Today);
        }

        trail.Record(new StoryEnded(story.Id, why));
        await notifier.SettleAsync(story.Id.Value, ct);
    }

    /// <summary>A picture that no other story and no page shows, goes with the story.</summary>
    private async Task RemovePictureAsync(string hash, StoryId id, CancellationToken ct)
    {
        var line = $"beeld: {hash}";
        var isElsewhere = await db.Set<Story>().AnyAsync(other => other.PictureHash == hash && other.Id != id, ct)
            || await db.Set<SitePageVersion>().AnyAsync(page => page.Body.Contains(line), ct) || await db.Set<SiteDraft>().AnyAsync(page => page.Body.Contains(line), ct);
        if (!isElsewhere)
            db.RemoveRange(await db.Set<SitePicture>().Where(picture => picture.Hash == hash).ToListAsync(ct));
    }
}
