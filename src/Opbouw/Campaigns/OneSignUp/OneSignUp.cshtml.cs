using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns.OneSignUp;

/// <summary>Who signed up, and with what. Looking is in the log.</summary>
[Needs(CampaignsRights.RunCode)]
public sealed class OneSignUpPage(OpbouwDb db, OrganisationAreas areas, LookAt look, LocalTime time, Send<ChooseIdea, Nothing> choose, Send<TakePlaceBack, Nothing> takeBack) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "aanmelding")]
    public Guid SignUpValue { get; set; }

    private Refusal? refused;

    public Campaign Campaign { get; private set; } = null!;

    public SignUp SignUp { get; private set; } = null!;

    public string Area { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Mail { get; private set; } = "";

    /// <summary>The look was written down: the name is there.</summary>
    public bool IsOpen { get; private set; }

    public bool MayChoose => SignUp is { End: null, HasPlace: true, Idea: not null, ChosenOn: null };

    public bool MayTakeBack => SignUp.MissesIdea && Campaign.MomentOn(time.Today) == CampaignMoment.Over;

    public Guid NewId { get; } = Guid.CreateVersion7();

    private string Address => $"/campagnes/{Id}/aanmelding/{SignUpValue}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostKiesAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await LoadAsync(ct) ? NotSeen() ?? Show(await choose.RunAsync(new ChooseIdea(actionId, SignUp.Id), ct), _ => Redirect(Address), "") : NotFound();

    public async Task<IActionResult> OnPostTerugAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await LoadAsync(ct) ? NotSeen() ?? Show(await takeBack.RunAsync(new TakePlaceBack(actionId, SignUp.Id), ct), _ => Redirect(Address), "") : NotFound();

    /// <summary>Nothing is done with somebody whom one may not even see: the look could not be written down.</summary>
    private PageResult? NotSeen()
    {
        if (refused is null) return null;
        this.Refuse(refused, "");
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (campaign, signUp) = (new CampaignId(Id), new SignUpId(SignUpValue));
        if (await db.Set<SignUp>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == signUp && one.CampaignId == campaign, ct) is not { } found)
            return false;
        SignUp = found;
        Campaign = await db.Set<Campaign>().AsNoTracking().SingleAsync(known => known.Id == campaign, ct);
        Area = (await areas.TreeAsync(ct)).Find(found.AreaId)?.Name ?? "";
        var open = await look.AsAsync(LookKind.Record, [found.Id.Value], LookReason.OwnTask, ct);
        refused = open.Refused;
        (Name, Mail, IsOpen) = (open.Read(found.Id.Value, found.Name)!, open.Read(found.Id.Value, found.Mail)!, open.Refused is null);
        return true;
    }
}
