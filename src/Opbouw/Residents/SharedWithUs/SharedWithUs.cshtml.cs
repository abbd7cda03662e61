using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.SharedWithUs;

/// <summary>For a partner: who was introduced, and what must be thrown away.</summary>
[Needs(ResidentRights.SeeSharedCode)]
public sealed class SharedWithUsPage(OpbouwDb db, LookAt look) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "gewist")]
    public bool IsConfirmed { get; set; }

    public IReadOnlyList<SharedLine> Lines { get; private set; } = [];

    public IReadOnlyList<SharedLine> ToErase { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Set<HandedOver>().AsNoTracking().Where(h => h.GoneAt == null).OrderByDescending(h => h.At).ToListAsync(ct);
        var consentIds = all.Select(h => h.ConsentId).ToList();
        // A partner sees no consent but the one it was given under.
        var ends = await db.Set<Consent>().IgnoreQueryFilters().AsNoTracking().Where(c => consentIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.EndsOn, ct);
        var keys = await look.AsAsync(LookKind.Shared, [.. all.Select(h => h.ResidentId.Value).Distinct()], LookReason.OwnCaseload, ct, [.. consentIds.Select(c => c.Value)]);
        var lines = all.Select(h => (Given: h, Line: new SharedLine(
            h.Id.Value, h.Reference, keys.Read(h.ResidentId.Value, h.Name) ?? "Naam gewist", keys.Read(h.ResidentId.Value, h.Phone), keys.Read(h.ResidentId.Value, h.Mail),
            DutchDates.FullWithYear(LocalTime.DayOf(h.At)), ends.TryGetValue(h.ConsentId, out var end) ? DutchDates.FullWithYear(end) : ""))).ToList();
        Lines = [.. lines.Where(l => l.Given.IsReadable).Select(l => l.Line)];
        ToErase = [.. lines.Where(l => l.Given.IsOpenTask).Select(l => l.Line)];
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromForm] Guid welke, [FromServices] Send<ConfirmGone, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new ConfirmGone(actionId, new HandedOverId(welke)), ct), _ => Redirect("/gedeeld?gewist=true"));
}

public sealed record SharedLine(Guid Id, string Reference, string Name, string? Phone, string? Mail, string When, string Until);
