using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.ResidentList;

/// <summary>The own caseload, and finding somebody by a whole number or address. There is no list of a colleague's residents.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class ResidentListPage(OpbouwDb db, ResidentReader reader, LookUpHash hashes, LookAt look, Colleagues colleagues, WorkContext work, LocalTime time) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Vul een nummer of e-mailadres in."), StringLength(Resident.MailLength, ErrorMessage = "Dit is te lang. Vul een nummer of e-mailadres in.")]
    public string? Find { get; set; }

    /// <summary>Number of the certificate of somebody who was erased a moment ago.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gewist { get; set; }

    public bool IsErased => Gewist is { Length: > 0 and < 20 };

    public IReadOnlyList<ResidentLine> Residents { get; private set; } = [];

    public bool Looked { get; private set; }

    public FoundResident? FoundWith { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var hash = Find!.Contains('@', StringComparison.Ordinal) ? await hashes.OfMailAsync(Find, ct) : await hashes.OfPhoneAsync(Find, ct);
        if (hash is null)
        {
            ModelState.AddModelError(nameof(Find), "Vul het hele nummer of het hele e-mailadres in.");
            return Page();
        }

        Looked = true;
        var found = await db.Set<Resident>().AsNoTracking().Where(r => r.PhoneHash == hash || r.MailHash == hash).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);
        if (found is null)
            return Page();
        // Knowing that somebody is known here is a look as well.
        if ((await look.AsAsync(LookKind.Search, [found.Id.Value], found.IsOf(work.Actor) ? LookReason.OwnCaseload : LookReason.AskedByTheResident, ct)).Refused is { } refusal)
        {
            this.Refuse(refusal);
            return Page();
        }

        var holder = (await colleagues.NamesAsync([found.HolderId], ct)).GetValueOrDefault(found.HolderId, "een collega");
        FoundWith = new FoundResident(found.Id.Value, found.IsOf(work.Actor), holder);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var mine = await reader.MineAsync(ct);
        var ids = mine.Select(r => r.Resident.Id).ToList();
        var consents = (await db.Set<Consent>().AsNoTracking().Where(c => ids.Contains(c.ResidentId)).ToListAsync(ct)).ToLookup(c => c.ResidentId);
        Residents = [.. mine.Select(one => Line(one, [.. consents[one.Resident.Id]]))];
    }

    private ResidentLine Line(OpenResident one, IReadOnlyList<Consent> consents)
    {
        var inForce = consents.Where(c => c.IsInForce(time.Today)).ToList();
        var what = inForce.Count > 0 ? string.Join(", ", inForce.Select(c => c.Purpose.Title()).Distinct())
            : consents.Any(c => c.IsAsked(time.Today)) ? "Wacht op het antwoord van de bewoner"
            : "Geen toestemming meer. Vannacht worden de gegevens gewist.";
        var when = inForce.Count > 0 ? $"tot en met {DutchDates.Brief(inForce.Max(c => c.EndsOn), time.Today)}" : "";
        return new ResidentLine(one.Resident.Id.Value, one.Name, what, when);
    }
}

public sealed record ResidentLine(Guid Id, string Name, string What, string When);

public sealed record FoundResident(Guid Id, bool IsMine, string Holder);
