using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.ResidentList;

/// <summary>The own caseload, and finding somebody by a whole number or address. There is no list of a colleague's residents.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class ResidentListPage(OpbouwDb db, ResidentReader reader, ResidentFinder finder, LocalTime time) : FindResidentPage(finder)
{
    public IReadOnlyList<ResidentLine> Residents { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await FindAsync(db.Set<Resident>(), ct);
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
