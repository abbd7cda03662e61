using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Recordings.RecordingList;

/// <summary>What waits to be written out, oldest first; and what was written out and is not gone yet.</summary>
[Needs(RecordingRights.KeepCode)]
public sealed class RecordingListPage(OpbouwDb db, RecordingPlaces places, WorkContext work, LocalTime time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "bewaard")]
    public bool IsKept { get; set; }

    [BindProperty(SupportsGet = true, Name = "weg")]
    public bool IsGone { get; set; }

    public IReadOnlyList<RecordingLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var recordings = await db.Set<Recording>().AsNoTracking().OrderBy(r => r.WrittenOutAt != null).ThenBy(r => r.MadeAt).ToListAsync(ct);
        var names = await places.NamesAsync(recordings, ct);
        Lines = [.. recordings.Select(r => new RecordingLine(r.Id.Value, r.When, $"{r.Dutch} over {names[r.Id]}",
            $"{(r.WrittenOutAt is null ? (r.IsFromSite ? "Van de site. Nog bekijken." : "Nog uitschrijven.") : (r.IsFromSite ? "Bekeken." : "Uitgeschreven."))} {RecordingPlaces.Goes(r, time.Today)}{work.Actor.InsteadOf(r.HolderId)}"))];
    }
}

public sealed record RecordingLine(Guid Id, string When, string Title, string What);
