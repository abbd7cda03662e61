using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Groups.Days;

/// <summary>The days of a group as a file for a calendar (RFC 5545). No names.</summary>
[OpenByKey]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CalendarPage(GroupDoor door, GroupBoard board, WorkContext work) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await door.OpenAsync(key, ct) is not { } visit) return NotFound();
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//Opbouw//Groepen//NL" };
        calendar.Events.AddRange((await board.ComingDaysAsync(visit, ct)).Select(Event));
        return File(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!), "text/calendar; charset=utf-8", "agenda.ics");
    }

    private CalendarEvent Event(GroupDay day)
    {
        var starts = day.From is null ? new CalDateTime(day.Day) : new CalDateTime(day.Starts.UtcDateTime, "UTC");
        return new CalendarEvent
        {
            Uid = $"{day.Id.Value}@{work.Organisation.Address.Host}",
            Summary = day.What,
            Location = day.Place,
            DtStamp = new CalDateTime(day.MadeAt.UtcDateTime, "UTC"),
            DtStart = starts,
            DtEnd = day.From is null ? new CalDateTime(day.Day.AddDays(1)) : new CalDateTime(day.Starts.AddHours(1).UtcDateTime, "UTC"),
        };
    }
}
