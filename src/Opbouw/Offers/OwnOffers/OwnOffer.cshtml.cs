using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Offers.OwnOffers;

/// <summary>The page of who offers. Its address is the key: whoever has it, changes, rests, answers and withdraws.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnOfferPage(OpbouwDb db, OfferDoor door, Matches matches, DataKeys keys, LookAt look, PublicForm publicForm,
    Send<ChangeOffer, Nothing> change, Send<WithdrawOffer, Nothing> withdraw, Send<AnswerRequest, Nothing> answer, Send<SayItWasReal, Nothing> sayReal) : FormPage
{
    private const int Shown = 30;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "gemaakt")]
    public bool IsMade { get; set; }

    [BindProperty]
    public OwnOfferForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    /// <summary>Null: it was withdrawn just now.</summary>
    public Offer? Offer { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AskedOfMe> Asked { get; private set; } = [];

    /// <summary>Of which group is shown how to reach it.</summary>
    public MatchId? Opened { get; private set; }

    public string Reach { get; private set; } = "";

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "bereik")] Guid? reach, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        (Form.From, Form.Until, Form.Rests) = (Offer!.From, Offer.Until, Offer.State == OfferState.Paused);
        if (Asked.FirstOrDefault(one => one.Match.Id.Value == reach) is { Match.IsAgreed: true } agreed)
            (Opened, Reach) = (agreed.Match.Id, (await look.AsAsync(LookKind.Record, [agreed.Match.Id.Value], LookReason.AskedByTheResident, ct)).Read(agreed.Match.Id.Value, agreed.Match.Reach)!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await DoAsync(id => change.RunAsync(new ChangeOffer(id, Offer!.Id, Form.From, Form.Until, Form.Rests), ct), ct);

    public async Task<IActionResult> OnPostAntwoordAsync([FromForm] Guid match, [FromForm] bool yes, CancellationToken ct) => await DoAsync(async id =>
    {
        var to = yes && Asked.FirstOrDefault(one => one.Match.Id.Value == match) is { } asked ? await matches.MailOfAskerAsync(asked.Match, LookReason.AskedByTheResident, ct) : null;
        return await answer.RunAsync(new AnswerRequest(id, Offer!.Id, new MatchId(match), yes) { ToAsker = to }, ct);
    }, ct);

    public async Task<IActionResult> OnPostEchtAsync([FromForm] Guid match, [FromForm] RealAnswer real, CancellationToken ct) => await DoAsync(id => sayReal.RunAsync(new SayItWasReal(id, Offer!.Id, new MatchId(match), real), ct), ct);

    public async Task<IActionResult> OnPostWegAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (ActionId() is not { } id) return Page();
        // First the keys: what is withdrawn can be read nowhere any more.
        foreach (var closed in await door.ClosedWithAsync(Offer!.Id, ct)) await keys.DestroyAsync(closed, ct);
        return Show(await withdraw.RunAsync(new WithdrawOffer(id, Offer.Id), ct), _ =>
        {
            Offer = null;
            return Page();
        });
    }

    private async Task<IActionResult> DoAsync(Func<Guid, Task<Outcome<Nothing>>> send, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ActionId() is { } id && ModelState.IsValid ? Show(await send(id), _ => Redirect($"/aanbod/{Key}")) : Page();
    }

    private Guid? ActionId()
    {
        var id = publicForm.Read(Request, Field);
        if (id is null) ModelState.AddModelError("", PublicForm.Expired);
        return id;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Offer = await door.FindAsync(Key, ct);
        if (Offer is not { } offer) return false;
        Asked = await db.Set<Match>().IgnoreQueryFilters().AsNoTracking().Where(match => match.OfferId == offer.Id).OrderByDescending(match => match.AskedOn).ThenBy(match => match.Id).Take(Shown)
            .Join(db.Set<GroupAsk>().IgnoreQueryFilters(), match => match.AskId, ask => ask.Id, (match, ask) => new { match, ask })
            .Join(db.Set<Initiative>().IgnoreQueryFilters(), pair => pair.ask.InitiativeId, initiative => initiative.Id, (pair, initiative) => new AskedOfMe(pair.match, pair.ask.Words, initiative.Title)).ToListAsync(ct);
        return true;
    }
}

/// <summary>A group that asked for this offer.</summary>
/// <param name="Needs">What it needs.</param>
public sealed record AskedOfMe(Match Match, string Needs, string Group);

public sealed class OwnOfferForm
{
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public bool Rests { get; set; }
}
