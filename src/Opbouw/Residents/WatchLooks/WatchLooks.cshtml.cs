using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.WatchLooks;

/// <summary>What was unusual about looking at residents in one week.</summary>
[Needs(ResidentRights.WatchLooksCode)]
public sealed class WatchLooksPage(UnusualLooks unusual, Colleagues colleagues, LocalTime time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Week { get; set; }

    public DateOnly Monday { get; private set; }

    public IReadOnlyList<UnusualLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Monday = LocalTime.MondayOf(DateOnly.TryParseExact(Week, "yyyy-MM-dd", out var chosen) && chosen.Year is > 2000 and < 2200 ? chosen : time.Today);
        var found = await unusual.InWeekAsync(Monday, ct);
        var names = await colleagues.NamesAsync(found.Select(one => one.By), ct);
        Lines = [.. found.Select(one => new UnusualLine(DutchDates.WeekDayAndDay(LocalTime.DayOf(one.At)), names.GetValueOrDefault(one.By, "Een collega"), one.What))];
    }
}

public sealed record UnusualLine(string When, string Name, string What);
