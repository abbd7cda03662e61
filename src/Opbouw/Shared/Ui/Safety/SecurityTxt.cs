using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Shared.Ui.Safety;

/// <summary><c>/.well-known/security.txt</c> (RFC 9116): whom to tell about a hole in this site. Never out of date: the end is counted from today.</summary>
internal static class SecurityTxt
{
    public const string Address = "/.well-known/security.txt";

    /// <summary>The page that says what we do with a report.</summary>
    public const string Policy = "/zo-testen-we";

    private const int DaysItHolds = 180;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Address, ServeAsync);

    private static async Task<IResult> ServeAsync(WorkContext work, ChosenSettings settings, OpbouwDb db, LocalTime time, HttpResponse response, CancellationToken ct)
    {
        var site = work.Organisation.Address.GetLeftPart(UriPartial.Authority);
        var own = await db.Set<OrganisationSettings>().Select(row => new { row.MailFrom, row.Phone }).SingleOrDefaultAsync(ct);
        var contact = SafetyFacts.ContactOf((await settings.NowAsync(SafetyFacts.Kind, ct)).ReportTo) ?? SafetyFacts.ContactOf(own?.MailFrom) ?? PhoneOf(own?.Phone) ?? $"{site}{Policy}";
        var ends = time.Today.AddDays(DaysItHolds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-cache";
        return Results.Text($"""
            # Een lek gevonden? Meld het ons hier. Doe niets stuk, en lees geen gegevens van mensen.
            # Found a hole? Tell us here. Please break nothing, and read nobody's data.
            Contact: {contact}
            Expires: {ends}T00:00:00Z
            Preferred-Languages: nl, en
            Canonical: {site}{Address}
            Policy: {site}{Policy}

            """, "text/plain; charset=utf-8", Encoding.UTF8);
    }

    /// <summary>A Dutch number as programmes dial it.</summary>
    private static string? PhoneOf(string? phone) =>
        PhoneNumber.Plain(phone) is ['0', .. var rest] && rest.Length == 9 ? $"tel:+31{rest}" : null;
}
