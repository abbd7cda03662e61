using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Offers.OffersDesk;

/// <summary>One offer, for a worker of the area: a look when it is new, and calling when there is no mail.</summary>
[Needs(OffersRights.LookCode)]
public sealed class OneOfferPage(OpbouwDb db, OrganisationAreas areas, ThemeNames themes, OfferDoor door, Matches matches, DataKeys keys, LookAt look,
    Send<LookAtOffer, Nothing> looked, Send<PassOnYes, Nothing> passYes, Send<PassOnReal, Nothing> passReal) : FormPage
{
    private const int Shown = 30;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public Offer Offer { get; private set; } = null!;

    public string Where { get; private set; } = "";

    public string About { get; private set; } = "";

    public IReadOnlyList<RequestToCall> Requests { get; private set; } = [];

    /// <summary>Somebody must call: there is no mail, and something to ask or to pass on.</summary>
    public bool MustCall => !Offer.HasMail && Requests.Any(one => one.Match.SaidYes is null || one.Match.IsAskedNow(group: false) || one.Match.Thanks is not null);

    /// <summary>How to reach who offers; null: she was not opened.</summary>
    public string? Reach { get; private set; }

    public string? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "bellen")] bool call, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (call && MustCall)
        {
            var open = await look.AsAsync(LookKind.CallBack, [Id], LookReason.OwnTask, ct);
            (Reach, Name) = (open.Read(Id, Offer.Contact), open.Read(Id, Offer.Name));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostGoedAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await LoadAsync(ct) ? ShowButton(await looked.RunAsync(new LookAtOffer(actionId, Offer.Id, IsFine: true), ct), _ => Redirect("/vraag-en-aanbod")) : NotFound();

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Offer.State != OfferState.Waiting) return NotFound();
        foreach (var closed in await door.ClosedWithAsync(Offer.Id, ct)) await keys.DestroyAsync(closed, ct);
        return ShowButton(await looked.RunAsync(new LookAtOffer(actionId, Offer.Id, IsFine: false), ct), _ => Redirect("/vraag-en-aanbod"));
    }

    public async Task<IActionResult> OnPostAntwoordAsync([FromForm] Guid actionId, [FromForm] Guid match, [FromForm] bool yes, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Requests.FirstOrDefault(one => one.Match.Id.Value == match) is not { } asked) return NotFound();
        var to = yes ? await matches.MailOfAskerAsync(asked.Match, LookReason.OwnTask, ct) : null;
        return ShowButton(await passYes.RunAsync(new PassOnYes(actionId, Offer.Id, asked.Match.Id, yes) { ToAsker = to }, ct), _ => Redirect($"/vraag-en-aanbod/{Id}"));
    }

    public async Task<IActionResult> OnPostEchtAsync([FromForm] Guid actionId, [FromForm] Guid match, [FromForm] RealAnswer real, CancellationToken ct) =>
        await LoadAsync(ct) ? ShowButton(await passReal.RunAsync(new PassOnReal(actionId, Offer.Id, new MatchId(match), real), ct), _ => Redirect($"/vraag-en-aanbod/{Id}")) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new OfferId(Id);
        if (await db.Set<Offer>().AsNoTracking().Include(offer => offer.Areas).Include(offer => offer.Themes).AsSplitQuery().SingleOrDefaultAsync(offer => offer.Id == id, ct) is not { } found) return false;
        Offer = found;
        var (tree, names) = (await areas.TreeAsync(ct), await themes.NowAsync(ct));
        Where = string.Join(", ", found.Areas.Select(area => tree.Find(area.AreaId)?.Name).OfType<string>().Order(StringComparer.Ordinal));
        About = string.Join(", ", found.Themes.Select(theme => names.NameOf(theme.Theme)).Order(StringComparer.Ordinal));
        Requests = await db.Set<Match>().IgnoreQueryFilters().AsNoTracking().Where(match => match.OfferId == id).OrderByDescending(match => match.AskedOn).ThenBy(match => match.Id).Take(Shown)
            .Join(db.Set<GroupAsk>().IgnoreQueryFilters(), match => match.AskId, ask => ask.Id, (match, ask) => new { match, ask })
            .Join(db.Set<Initiative>().IgnoreQueryFilters(), pair => pair.ask.InitiativeId, initiative => initiative.Id, (pair, initiative) => new RequestToCall(pair.match, initiative.Title)).ToListAsync(ct);
        return true;
    }
}

/// <summary>A group that asked for it.</summary>
public sealed record RequestToCall(Match Match, string Group);
