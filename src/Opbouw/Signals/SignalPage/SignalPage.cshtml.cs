using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals.Cards;
using Opbouw.Signals.Similarity;

namespace Opbouw.Signals.SignalPage;

[Needs(SignalRights.ReadCode)]
public sealed class SignalPageModel(OpbouwDb db, WorkContext work, LocalTime time, OrganisationAreas areas, RelatedSignals related, OtherTeams otherTeams, CardTokens tokens) : PageModel
{
    private const int MostRelated = 10;
    private static readonly TimeSpan ForAMoment = TimeSpan.FromMinutes(1);

    public SignalView Signal { get; private set; } = null!;

    /// <summary>Earlier signals of the own teams about this.</summary>
    public IReadOnlyList<RelatedView> Related { get; private set; } = [];

    public IReadOnlyList<string> TeamsHearingThis { get; private set; } = [];

    /// <summary>The code for who said it, as long as the seal holds.</summary>
    public CardCode? Card { get; private set; }

    public string? Token { get; private set; }

    /// <summary>I wrote it down myself.</summary>
    public bool IsMine { get; private set; }

    /// <summary>I wrote it down a moment ago, and may undo that.</summary>
    public bool IsJustSaved { get; private set; }

    /// <summary>How it was before it was corrected, newest first. For who wrote it only: perhaps it was corrected because it told too much.</summary>
    public IReadOnlyList<SignalVersion> Versions { get; private set; } = [];

    /// <summary>Kinds that were heard in the same contact and wait to be written down.</summary>
    public IReadOnlyList<SignalKind> Then { get; private set; } = [];

    public string NextAddress =>
        $"/signalen/nieuw?{(Signal.ContactId is { } contact ? $"contact={contact.Value}&" : "")}{string.Join('&', Then.Select(kind => $"soort={kind}"))}";

    /// <summary>Makes the form for a new card one action.</summary>
    public Guid NewCommand { get; } = Guid.CreateVersion7();

    public IEnumerable<RelatedView> Loose => Related.Where(r => r.Signal.BundleId is null);

    /// <summary>Bundles that already hold something like this, each once.</summary>
    public IEnumerable<RelatedView> Bundled => Related.Where(r => r.Signal.BundleId is not null && r.Signal.BundleId != Signal.BundleId).DistinctBy(r => r.Signal.BundleId);

    public async Task<IActionResult> OnGetAsync(Guid id, string? kaart, [FromQuery(Name = "net")] string? justSaved, [FromQuery(Name = "nog")] SignalKind[] then, CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        if (await FindAsync(new SignalId(id), tree, ct) is not { } signal) return NotFound();
        Signal = signal;
        IsMine = signal.WorkerId == work.Actor.Account && work.Actor.May(SignalRights.Raise);
        IsJustSaved = justSaved is not null && IsMine && signal.RaisedAt > time.Now - ForAMoment;
        Versions = !IsMine ? [] : await db.Set<SignalVersion>().AsNoTracking().Where(v => v.SignalId == signal.Id).OrderByDescending(v => v.Number).ToListAsync(ct);
        Then = then;
        Card = tokens.Open(signal.Id, kaart);
        Token = Card is null ? null : kaart;
        var atHand = new SignalAtHand(signal.Words, signal.Theme, signal.AreaId, signal.FindSpotId, signal.Id);
        TeamsHearingThis = await otherTeams.HearingThisAsync(atHand, tree, ct);
        Related = await WithPlacesAsync(await related.FindAsync(atHand, tree, MostRelated, ct), tree, ct);
        return Page();
    }

    private async Task<SignalView?> FindAsync(SignalId id, AreaTree tree, CancellationToken ct)
    {
        if (await db.Set<Signal>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } signal) return null;
        var spot = await db.Set<FindSpot>().AsNoTracking().Where(f => f.Id == signal.FindSpotId).Select(f => f.Name).SingleOrDefaultAsync(ct);
        var bundle = await db.Set<Bundle>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == signal.BundleId, ct);
        return new SignalView(signal.Id, signal.Kind, signal.Theme, signal.Words, signal.AreaId, signal.FindSpotId, spot,
            tree.Find(signal.AreaId)?.Name, signal.RaisedOn, signal.BundleId, bundle?.Title, bundle?.Status ?? SignalStatus.Noticed)
        { ContactId = signal.ContactId, WorkerId = signal.WorkerId, RaisedAt = signal.RaisedAt };
    }

    private async Task<IReadOnlyList<RelatedView>> WithPlacesAsync(IReadOnlyList<RelatedSignal> found, AreaTree tree, CancellationToken ct)
    {
        var spotIds = found.Select(f => f.FindSpotId).OfType<FindSpotId>().ToList();
        var bundleIds = found.Select(f => f.BundleId).OfType<BundleId>().ToList();
        var spots = await db.Set<FindSpot>().AsNoTracking().Where(s => spotIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var bundles = await db.Set<Bundle>().AsNoTracking().Where(b => bundleIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b, ct);
        return [.. found.Select(f => new RelatedView(
            f,
            f.FindSpotId is { } spot && spots.TryGetValue(spot, out var name) ? name : tree.Find(f.AreaId)?.Name,
            f.BundleId is { } bundle ? bundles[bundle].Title : null,
            f.BundleId is { } open && bundles[open].RefusesSignals is null))];
    }
}

public sealed record SignalView(
    SignalId Id, SignalKind Kind, Theme Theme, string Words, AreaId AreaId, FindSpotId? FindSpotId, string? Spot, string? Area, DateOnly RaisedOn,
    BundleId? BundleId, string? BundleTitle, SignalStatus Status)
{
    public ContactId? ContactId { get; init; }

    public required AccountId WorkerId { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public string Place => Spot is null ? Area ?? "onbekend" : Area is null ? Spot : $"{Spot}, {Area}";
}

public sealed record RelatedView(RelatedSignal Signal, string? Place, string? BundleTitle, bool BundleIsOpen);
