using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Offers.GroupAsks;

/// <summary>One ask: what fits, whom the group asked, what they said, and whether it came to something.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class OneAskPage(GroupDoor door, PublicForm publicForm, OpbouwDb db, FittingOffers fitting, Matches matches, LookAt look,
    Send<MoveAsk, Nothing> move, Send<ShowAsk, Nothing> show, Send<TellReal, Nothing> tell, Send<ThankGiver, Nothing> thank) : GroupFormPage(door, publicForm)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ThanksForm Form { get; set; } = new();

    public GroupAsk Ask { get; private set; } = null!;

    public IReadOnlyList<OfferInWords> Fitting { get; private set; } = [];

    public IReadOnlyList<RequestRow> Requests { get; private set; } = [];

    /// <summary>Of whom is shown how to reach her.</summary>
    public MatchId? Opened { get; private set; }

    public string Reach { get; private set; } = "";

    public string? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "bereik")] Guid? reach, [FromQuery(Name = "bedank")] Guid? thanks, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form.Match = thanks ?? default;
        if (reach is { } id && Requests.FirstOrDefault(row => row.Match.Id.Value == id) is { Match.IsAgreed: true } agreed)
        {
            var offer = await OfferOfAsync(agreed.Match, ct);
            var open = await look.AsAsync(LookKind.Record, [offer.Id.Value], Visit.IsCompanion ? LookReason.OwnCaseload : LookReason.AskedByTheResident, ct);
            (Opened, Reach, Name) = (agreed.Match.Id, open.Read(offer.Id.Value, offer.Contact)!, open.Read(offer.Id.Value, offer.Name));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostStaatAsync([FromForm] AskState state, CancellationToken ct) => await DoAsync(id => move.RunAsync(new MoveAsk(id, Visit.Me.Id, Ask.Id, state), ct), ct);

    public async Task<IActionResult> OnPostSiteAsync([FromForm] bool onSite, CancellationToken ct) => await DoAsync(id => show.RunAsync(new ShowAsk(id, Visit.Me.Id, Ask.Id, onSite), ct), ct);

    public async Task<IActionResult> OnPostEchtAsync([FromForm] Guid match, [FromForm] RealAnswer answer, CancellationToken ct) => await DoAsync(id => tell.RunAsync(new TellReal(id, Visit.Me.Id, new MatchId(match), answer), ct), ct);

    public async Task<IActionResult> OnPostBedanktAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Requests.FirstOrDefault(row => row.Match.Id.Value == Form.Match) is not { Match.IsAgreed: true } thanked) return NotFound();
        if (string.IsNullOrWhiteSpace(Form.Words)) ModelState.AddModelError("Form.Words", "Schrijf één zin op.");
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        var (to, refused) = await matches.MailOfGiverAsync(await OfferOfAsync(thanked.Match, ct), LookReason.AskedByTheResident, ct);
        if (refused is not null)
        {
            this.Refuse(refused);
            return Page();
        }

        return Show(await thank.RunAsync(new ThankGiver(id, Visit.Me.Id, thanked.Match.Id, Form.Words!.Trim()) { To = to }, ct), _ => Redirect($"{Address}/vragen/{Id}"));
    }

    private async Task<IActionResult> DoAsync(Func<Guid, Task<Outcome<Nothing>>> send, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ActionId() is { } id ? Show(await send(id), _ => Redirect($"{Address}/vragen/{Id}")) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var (id, initiative) = (new AskId(Id), Initiative.Id);
        if (await db.Set<GroupAsk>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(ask => ask.Id == id && ask.InitiativeId == initiative, ct) is not { } found) return false;
        Ask = found;
        Requests = await db.Set<Match>().IgnoreQueryFilters().AsNoTracking().Where(match => match.AskId == id).OrderBy(match => match.AskedOn).ThenBy(match => match.Id)
            .Join(db.Set<Offer>().IgnoreQueryFilters(), match => match.OfferId, offer => offer.Id, (match, offer) => new RequestRow(match, offer.Words, offer.HasMail)).ToListAsync(ct);
        if (Ask.State == AskState.Open) Fitting = await fitting.ForAsync(Ask, ct);
        return true;
    }

    private Task<Offer> OfferOfAsync(Match match, CancellationToken ct) => db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().SingleAsync(offer => offer.Id == match.OfferId, ct);
}

/// <summary>Somebody whom the group asked, in the words of her offer.</summary>
public sealed record RequestRow(Match Match, string Words, bool HasMail);

public sealed class ThanksForm
{
    public Guid Match { get; set; }

    [StringLength(Offers.Match.LongestThanks, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Words { get; set; }
}
