using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork.MyWeek;

/// <summary>A worker's own footprints of a week. Nobody else can open this page for her.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class MyWeekPage(OpbouwDb db, WorkContext work, LocalTime time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "vanaf")]
    public DateOnly? From { get; set; }

    public DateOnly Monday { get; private set; }

    public IReadOnlyList<Footprint> Footprints { get; private set; } = [];

    /// <summary>Notes of colleagues who left, given to me alone.</summary>
    public IReadOnlyList<Footprint> PassedOn { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var day = From is { Year: > 2000 and < 2200 } from ? from : Today;
        Monday = LocalTime.MondayOf(day);
        var (me, start, end) = (work.Actor.Account, LocalTime.StartOf(Monday), LocalTime.StartOf(Monday.AddDays(7)));
        Footprints = await db.Set<Contact>().AsNoTracking().Where(c => c.WorkerId == me && c.At >= start && c.At < end).OrderBy(c => c.At)
            .Select(c => new Footprint(c.Id, c.At, db.Set<FindSpot>().Where(s => s.Id == c.FindSpotId).Select(s => s.Name).FirstOrDefault(), c.Kind, c.People, c.Line, c.Circle))
            .Take(500).ToListAsync(ct);
        PassedOn = await db.Set<Contact>().AsNoTracking().Where(c => c.PassedOnTo == me).OrderByDescending(c => c.At)
            .Select(c => new Footprint(c.Id, c.At, db.Set<FindSpot>().Where(s => s.Id == c.FindSpotId).Select(s => s.Name).FirstOrDefault(), c.Kind, c.People, c.Line, c.Circle))
            .Take(200).ToListAsync(ct);
    }
}

public sealed record Footprint(ContactId Id, DateTimeOffset At, string? Place, ContactKind Kind, int People, string? Line, Circle Circle);
