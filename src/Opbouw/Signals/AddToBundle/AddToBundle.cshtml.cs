using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals.Similarity;

namespace Opbouw.Signals.AddToBundle;

[Needs(SignalRights.BundleCode)]
public sealed class AddToBundlePage(OpbouwDb db, OrganisationAreas areas, RelatedSignals related, LocalTime time, Send<AddToBundle, BundleId> send) : PageModel
{
    private const int MostOffered = 15;

    [BindProperty]
    public AddToBundleForm Form { get; set; } = new();

    public Bundle Bundle { get; private set; } = null!;

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form.Id = Guid.CreateVersion7();
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return Page();
        switch (await send.RunAsync(new AddToBundle(Form.Id, new(id), [.. Form.Signals.Select(s => new SignalId(s))]), ct))
        {
            case Outcome<BundleId>.Done: return Redirect($"/bundels/{id}");
            case Outcome<BundleId>.Refused { Refusal: var refusal }: this.Refuse(refusal); return Page();
            default: return NotFound();
        }
    }

    /// <summary>Loose signals that are like what is in the bundle already, the likest first.</summary>
    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Bundle>().AsNoTracking().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == new BundleId(id), ct) is not { } bundle) return false;
        Bundle = bundle;
        var inside = await db.Set<Signal>().AsNoTracking().Where(s => s.BundleId == bundle.Id).OrderByDescending(s => s.RaisedAt).Take(20).ToListAsync(ct);
        var words = string.Join(". ", inside.Select(s => s.Words).Prepend(bundle.Title));
        var atHand = new SignalAtHand(words, bundle.Theme, inside.Select(s => s.AreaId).FirstOrDefault(), inside.Select(s => s.FindSpotId).FirstOrDefault());
        var found = await related.FindAsync(atHand, await areas.TreeAsync(ct), MostOffered * 2, ct);
        Offered = [.. found.Where(s => s.BundleId is null).Take(MostOffered)
            .Select(s => new Choice(s.Id.ToString(), s.Words, $"{s.Kind.Label()}, {DutchDates.Brief(s.RaisedOn, time.Today)}"))];
        return true;
    }
}

public sealed record AddToBundleForm
{
    public Guid Id { get; set; }

    [MinLength(1, ErrorMessage = "Kies minstens één signaal")]
    public List<Guid> Signals { get; set; } = [];
}
