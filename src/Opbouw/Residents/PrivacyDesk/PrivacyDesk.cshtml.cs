using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.PrivacyDesk;

/// <summary>The privacy officer's own work. She reads no name here; a copy is made for the resident, not for her.</summary>
[Needs(ResidentRights.ProtectCode)]
public sealed class PrivacyDeskPage(OpbouwDb db, LookUpHash hashes, LookAt look, Colleagues colleagues, LocalTime time) : FormPage
{
    private const int MostErasures = 50;

    [BindProperty]
    [Required(ErrorMessage = "Vul een nummer of e-mailadres in."), StringLength(Resident.MailLength, ErrorMessage = "Dit is te lang. Vul een nummer of e-mailadres in.")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "gegeven")]
    public bool IsGiven { get; set; }

    [BindProperty(SupportsGet = true, Name = "gewist")]
    public string? ErasedNumber { get; set; }

    public string? Erased => ErasedNumber is { Length: > 0 and < 20 } number ? number : null;

    public IReadOnlyList<CopyLine> Requests { get; private set; } = [];

    public IReadOnlyList<ErasureLine> Erasures { get; private set; } = [];

    public bool Looked { get; private set; }

    public CopyLine? Found { get; private set; }

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
        if (await db.Set<Resident>().IgnoreQueryFilters().AsNoTracking().Where(r => r.PhoneHash == hash || r.MailHash == hash).OrderBy(r => r.Id).FirstOrDefaultAsync(ct) is not { } found)
            return Page();
        // Knowing that somebody is known here is a look as well.
        if ((await look.AsAsync(LookKind.Search, [found.Id.Value], LookReason.AskedByTheResident, ct)).Refused is { } refusal)
        {
            this.Refuse(refusal);
            return Page();
        }

        Found = new CopyLine(found.Id.Value, "", await HolderAsync(found.HolderId, ct), null, "");
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var today = time.Today;
        var requests = await db.Set<CopyRequest>().IgnoreQueryFilters().AsNoTracking().Where(r => r.GivenAt == null).OrderBy(r => r.AskedAt)
            .Join(db.Set<Resident>().IgnoreQueryFilters(), r => r.ResidentId, known => known.Id, (r, known) => new { r.AskedAt, known.Id, known.HolderId }).ToListAsync(ct);
        var lines = new List<CopyLine>();
        foreach (var request in requests)
        {
            var (asked, last) = (LocalTime.DayOf(request.AskedAt), LocalTime.DayOf(request.AskedAt).AddDays(CopyRequest.DaysToGive));
            lines.Add(new CopyLine(request.Id.Value, DutchDates.Brief(asked, today), await HolderAsync(request.HolderId, ct),
                last < today ? $"{DutchDates.Days(last, today)} te laat" : null, $"Geef de kopie voor {DutchDates.Full(last)}."));
        }

        Requests = lines;
        Erasures = [.. (await db.Set<Erasure>().AsNoTracking().OrderByDescending(e => e.ErasedAt).Take(MostErasures).ToListAsync(ct)).Select(e =>
            new ErasureLine(e.Number, DutchDates.Brief(LocalTime.DayOf(e.ErasedAt), today), e.Reason switch
            {
                ErasureReason.Asked => "Op verzoek.",
                ErasureReason.ConsentEnded => "Er was geen toestemming meer.",
                _ => "Kwam terug met een oude kopie, en is weer gewist.",
            }))];
    }

    private async Task<string> HolderAsync(AccountId holder, CancellationToken ct) => (await colleagues.NamesAsync([holder], ct)).GetValueOrDefault(holder, "een collega");
}

public sealed record CopyLine(Guid Resident, string When, string Holder, string? Late, string Left);

public sealed record ErasureLine(string Number, string When, string Why);
