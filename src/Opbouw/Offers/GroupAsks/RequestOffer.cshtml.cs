using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Offers.GroupAsks;

/// <summary>The group asks for an offer, in its own words. Who offers reads how to reach them after her yes.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class RequestOfferPage(GroupDoor door, PublicForm publicForm, OpbouwDb db, DataKeys keys, Matches matches, Send<RequestOffer, Nothing> send) : GroupFormPage(door, publicForm)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Offer { get; set; }

    [BindProperty]
    public RequestOfferForm Form { get; set; } = new();

    public GroupAsk Ask { get; private set; } = null!;

    public Offer Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        var (to, refused) = await matches.MailOfGiverAsync(Asked, LookReason.AskedByTheResident, ct);
        if (refused is not null)
        {
            this.Refuse(refused);
            return Page();
        }

        var key = await keys.EnsureAsync(id, ct);
        var command = new RequestOffer(new MatchId(id), Visit.Me.Id, Ask.Id, Asked.Id, Form.Words!.Trim(), key.Seal(Form.Reach!.Trim())) { To = to };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"{Address}/vragen/{Id}"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var (ask, offer, initiative) = (new AskId(Id), new OfferId(Offer), Initiative.Id);
        if (await db.Set<GroupAsk>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(known => known.Id == ask && known.InitiativeId == initiative && known.State == AskState.Open, ct) is not { } found) return false;
        Ask = found;
        Asked = (await db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(known => known.Id == offer && known.Kind == found.Kind && known.State == OfferState.Open, ct))!;
        return Asked is not null;
    }
}

public sealed class RequestOfferForm
{
    [ManyLines, Required(ErrorMessage = "Schrijf op wat jullie vragen."), StringLength(Match.LongestWords, ErrorMessage = "Maak het korter: hoogstens 500 letters.")]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Schrijf op hoe jullie te bereiken zijn."), MailOrTelephone, StringLength(Match.LongestReach, ErrorMessage = "Dit is te lang. Kijk het nog eens na.")]
    public string? Reach { get; set; }
}
