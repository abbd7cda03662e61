using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.Activities.OwnBooking;

/// <summary>The meeting as a file for a calendar (RFC 5545). No name of who comes.</summary>
[PublicPage]
public sealed class CalendarPage(OwnBookings bookings, BookingLetters letters) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct) => await bookings.FindAsync(key, ct) is { } meeting
        ? File(Encoding.UTF8.GetBytes(letters.CalendarOf(meeting, letters.AddressOf($"/afspraak/{key}"))), "text/calendar; charset=utf-8", "afspraak.ics") : NotFound();
}
