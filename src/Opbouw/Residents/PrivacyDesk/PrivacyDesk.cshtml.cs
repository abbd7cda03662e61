using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.PrivacyDesk;

/// <summary>The privacy officer's own work. She reads no name here; a copy is made for the resident, not for her.</summary>
[Needs(ResidentRights.ProtectCode)]
public sealed class PrivacyDeskPage(OpbouwDb db, ResidentFinder finder, Colleagues colleagues, LocalTime time) : FindResidentPage(finder)
{
    private const int MostErasures = 50;

    [BindProperty(SupportsGet = true, Name = "gegeven")]
    public bool IsGiven { get; set; }

    public IReadOnlyList<CopyLine> Requests { get; private set; } = [];

    public IReadOnlyList<ErasureLine> Erasures { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await FindAsync(db.Set<Resident>().IgnoreQueryFilters(), ct);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var today = time.Today;
        var requests = await db.Set<CopyRequest>().IgnoreQueryFilters().AsNoTracking().Where(r => r.GivenAt == null).OrderBy(r => r.AskedAt)
            .Join(db.Set<Resident>().IgnoreQueryFilters(), r => r.ResidentId, known => known.Id, (r, known) => new { r.AskedAt, known.Id, known.HolderId }).ToListAsync(ct);
        var names = await colleagues.NamesAsync(requests.Select(request => request.HolderId), ct);
        var lines = new List<CopyLine>();
        foreach (var request in requests)
        {
            var (asked, last) = (LocalTime.DayOf(request.AskedAt), LocalTime.DayOf(request.AskedAt).AddDays(CopyRequest.DaysToGive));
            lines.Add(new CopyLine(request.Id.Value, DutchDates.Brief(asked, today), names.GetValueOrDefault(request.HolderId, "een collega"),
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
}

public sealed record CopyLine(Guid Resident, string When, string Holder, string? Late, string Left);

public sealed record ErasureLine(string Number, string When, string Why);
