using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>The drafts of pages, for handlers. A draft begins with the words that are on the site.</summary>
public sealed class SiteDrafts(OpbouwDb db, WorkContext work, SitePages pages, Notifier notifier, LocalTime time, OpenTrail trail)
{
    public static readonly Refusal ChangedMeanwhile = new("site.changed-meanwhile", "Intussen veranderde iemand anders dit ook. Hieronder staat het verschil. Bewaar je nu, dan geldt jouw tekst.");

    public bool May => work.Actor.May(EditingRights.Write);

    public async Task<SiteDraft?> FindAsync(SiteAddress address, CancellationToken ct)
    {
        var id = address.Id;
        return May ? await db.Set<SiteDraft>().SingleOrDefaultAsync(draft => draft.PageId == id, ct) : null;
    }

    /// <summary>In which languages this page is on the site, or being written.</summary>
    public async Task<IReadOnlyCollection<string>> LanguagesAsync(string path, CancellationToken ct)
    {
        if (!May)
            return [];
        var drafted = await db.Set<SiteDraft>().Where(draft => draft.Path == path).Select(draft => draft.Language).ToListAsync(ct);
        return [.. drafted.Union(await pages.LanguagesAsync(path, ct))];
    }

    public async Task<IReadOnlyList<SiteDraft>> AllAsync(CancellationToken ct) => May ? await db.Set<SiteDraft>().AsNoTracking().OrderBy(draft => draft.Path).ToListAsync(ct) : [];

    /// <summary>The draft, or a new one of what is on the site. Null when there is no such page.</summary>
    public async Task<SiteDraft?> BeginAsync(SiteAddress address, CancellationToken ct)
    {
        if (!May)
            return null;
        if (await FindAsync(address, ct) is { } draft)
            return draft;
        return await pages.FindAsync(address, ct) is { } page ? Add(address, page.Text) : null;
    }

    public SiteDraft Add(SiteAddress address, SiteText text)
    {
        var draft = SiteDraft.Of(address, text, work.Actor.Account, time.Now);
        db.Add(draft);
        return draft;
    }

    public async Task ChangeAsync(SiteDraft draft, SiteText text, CancellationToken ct)
    {
        draft.Change(text, work.Actor.Account, time.Now);
        await MovedAsync(draft, DraftStep.Changed, ct);
    }

    /// <summary>Writes down what happened; who was asked to look before need not look any more.</summary>
    public async Task MovedAsync(SiteDraft draft, DraftStep step, CancellationToken ct)
    {
        trail.Record(new SiteDraftMoved(draft.PageId, draft.Path, draft.Language, step));
        await notifier.SettleAsync(draft.PageId, ct);
    }

    /// <summary>From now on everybody reads this.</summary>
    public async Task PublishAsync(SiteDraft draft, AccountId checkedBy, CancellationToken ct)
    {
        await AddVersionAsync(draft.Address, draft.Text, draft.ChangedBy, checkedBy, isGone: false, ct);
        db.Remove(draft);
        await notifier.SettleAsync(draft.PageId, ct);
    }

    public async Task AddVersionAsync(SiteAddress address, SiteText text, AccountId writtenBy, AccountId? checkedBy, bool isGone, CancellationToken ct)
    {
        var id = address.Id;
        var number = 1 + (await db.Set<SitePageVersion>().Where(page => page.PageId == id).MaxAsync(page => (int?)page.Number, ct) ?? 0);
        db.Add(SitePageVersion.Of(address, number, text, time.Now, isGone: isGone));
        db.Add(new PageHands { PageId = id, Number = number, WrittenBy = writtenBy, CheckedBy = checkedBy });
        trail.Record(new SitePagePublished(id, address.Path, address.Language, number, isGone));
    }
}
