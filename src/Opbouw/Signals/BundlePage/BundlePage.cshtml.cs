using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.BundlePage;

[Needs(SignalRights.ReadCode)]
public sealed class BundlePageModel(OpbouwDb db, OrganisationAreas areas, BundleDesk desk, IEnumerable<IBundleAnswers> answers, ChosenSettings settings, WorkContext work, LocalTime time) : PageModel
{
    public Bundle Bundle { get; private set; } = null!;

    public BundleReadiness Readiness { get; private set; } = null!;

    /// <summary>As it counts for the wording that lies there.</summary>
    public SayChoice Say { get; private set; } = null!;

    /// <summary>As a partner hears it.</summary>
    public EvidenceInSteps InSteps { get; private set; } = null!;

    public Evidence Evidence { get; private set; } = null!;

    public IReadOnlyList<string> AreaNames { get; private set; } = [];

    public IReadOnlyList<BundledSignal> Signals { get; private set; } = [];

    /// <summary>What was said of the newest wording, newest day first.</summary>
    public IReadOnlyList<Reaction> Reactions { get; private set; } = [];

    public IReadOnlyList<BundleAnswer> Answers { get; private set; } = [];

    public DateOnly Today => time.Today;

    public bool IsMine => Bundle.WorkerId == work.Actor.Account;

    /// <summary>Not yet with a partner and not closed.</summary>
    public bool MayChange => Bundle.RefusesSignals is null;

    /// <summary>The question that was sent a moment ago was undone.</summary>
    [BindProperty(SupportsGet = true, Name = "ongedaan")]
    public bool IsUndone { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Bundle>().AsNoTracking().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == new BundleId(id), ct) is not { } bundle) return NotFound();
        Bundle = bundle;
        Readiness = await desk.ReadinessAsync(bundle, ct);
        Say = await settings.OnAsync(SayChoice.Kind, bundle.Newest?.WrittenOn ?? time.Today, ct);
        Evidence = await BundleEvidence.OfAsync(db, bundle.Id, ct);
        InSteps = Evidence.InSteps(await settings.NumberAsync(SignalNumbers.SmallestNamed, ct));
        var tree = await areas.TreeAsync(ct);
        AreaNames = [.. Evidence.Areas.Select(a => tree.Find(a)?.Name).OfType<string>()];
        Signals = await SignalsAsync(tree, ct);
        if (bundle.Newest is { } wording)
            Reactions = await db.Set<Reaction>().AsNoTracking().Where(r => r.BundleId == bundle.Id && r.Version == wording.Version).OrderByDescending(r => r.On).ToListAsync(ct);
        foreach (var source in answers) Answers = [.. Answers, .. await source.OfAsync(bundle.Id, ct)];
        return Page();
    }

    private async Task<IReadOnlyList<BundledSignal>> SignalsAsync(AreaTree tree, CancellationToken ct)
    {
        var rows = await db.Set<Signal>().AsNoTracking().Where(s => s.BundleId == Bundle.Id).OrderByDescending(s => s.RaisedAt)
            .Select(s => new { s.Id, s.Kind, s.Words, s.AreaId, s.RaisedOn, Spot = db.Set<FindSpot>().Where(f => f.Id == s.FindSpotId).Select(f => f.Name).FirstOrDefault() })
            .ToListAsync(ct);
        return [.. rows.Select(r => new BundledSignal(r.Id, r.Kind, r.Words, r.Spot ?? tree.Find(r.AreaId)?.Name ?? "", r.RaisedOn))];
    }
}

public sealed record BundledSignal(SignalId Id, SignalKind Kind, string Words, string Place, DateOnly RaisedOn);
