using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Groups;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.Days;

/// <summary>What must be asked, told or accounted for, as days in a calendar (RFC 5545). The key of the group stands in none of them.</summary>
[OpenByKey]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DaysPage(GroupDoor door, FundingBook book, WorkContext work, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await door.OpenAsync(key, ct) is not { } visit) return NotFound();
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//Opbouw//Geld//NL" };
        foreach (var day in await book.DaysAsync(visit.Initiative.Id, ct))
            calendar.Events.Add(EventOf(day, visit.Initiative.Title));
        return File(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!), "text/calendar; charset=utf-8", "dagen.ics");
    }

    /// <summary>A whole day, with a word of warning a week before.</summary>
    private CalendarEvent EventOf(FundingDay day, string title)
    {
        var made = new CalendarEvent
        {
            Uid = $"{day.Record}-geld@{work.Organisation.Address.Host}",
            Summary = $"{day.What} ({title})",
            DtStamp = new CalDateTime(time.GetUtcNow().UtcDateTime, "UTC"),
            DtStart = new CalDateTime(day.On),
            DtEnd = new CalDateTime(day.On.AddDays(1)),
        };
        made.Alarms.Add(new Alarm { Action = "DISPLAY", Description = day.What, Trigger = new Trigger(Duration.FromWeeks(-1)) });
        return made;
    }
}
