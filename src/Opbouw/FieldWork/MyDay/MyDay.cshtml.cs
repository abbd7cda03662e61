using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork.MyDay;

/// <summary>Mijn dag: where I am now, and what is promised for today.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class MyDayPage(OpbouwDb db, MyFindSpots mySpots, WorkContext work, LocalTime time, IEnumerable<IMyDayItems> providers) : PageModel
{
    private static readonly TimeSpan ForAMoment = TimeSpan.FromMinutes(1);

    public NewContactForm Form { get; private set; } = new();

    public FindSpot? Here { get; private set; }

    public IReadOnlyList<MyDayItem> Items { get; private set; } = [];

    /// <summary>The contact that was saved a moment ago.</summary>
    public ContactId? JustSaved { get; private set; }

    public bool IsUndone { get; private set; }

    /// <summary>Makes the undo one action.</summary>
    public Guid NewId { get; } = Guid.CreateVersion7();

    public int PeopleThisWeek { get; private set; }

    public int SpotsThisWeek { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync([FromQuery(Name = "bewaard")] Guid? saved, [FromQuery(Name = "ongedaan")] bool undone, CancellationToken ct)
    {
        IsUndone = undone;
        JustSaved = saved is { } id ? await JustSavedAsync(new ContactId(id), ct) : null;
        await LoadAsync(ct);
    }

    /// <summary>Only for a moment: whoever comes back to this address later reads no old news.</summary>
    private async Task<ContactId?> JustSavedAsync(ContactId id, CancellationToken ct)
    {
        var (me, since) = (work.Actor.Account, time.Now - ForAMoment);
        return await db.Set<Contact>().AnyAsync(c => c.Id == id && c.WorkerId == me && c.RecordedAt >= since, ct) ? id : null;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var week = await ThisWeekAsync(ct);
        PeopleThisWeek = week.Sum(contact => contact.People);
        SpotsThisWeek = week.Where(contact => contact.Spot is not null).Select(contact => contact.Spot).Distinct().Count();
        var spots = await mySpots.ListAsync(ct);
        Here = mySpots.LikelyNow(spots, week.Count > 0 ? week[0].Spot : null);
        Form = new NewContactForm { Id = Guid.CreateVersion7() };
        var items = new List<MyDayItem>();
        foreach (var provider in providers)
            items.AddRange(await provider.ForMeAsync(ct));
        Items = [.. items.OrderBy(item => item.Part)];
    }

    private async Task<List<(int People, FindSpotId? Spot)>> ThisWeekAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        var monday = LocalTime.StartOf(LocalTime.MondayOf(Today));
        var rows = await db.Set<Contact>().AsNoTracking().Where(c => c.WorkerId == me && c.At >= monday).OrderByDescending(c => c.At)
            .Select(c => new { c.People, c.FindSpotId }).ToListAsync(ct);
        return [.. rows.Select(row => (row.People, row.FindSpotId))];
    }
}
