using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Campaigns.TakePart;

/// <summary>A campaign on the site: what, for whom, until when, and how many places are left. While it is open, a form. What follows goes by mail, and is the same page for everybody.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class TakePartPage(OpbouwDb db, OrganisationAreas areas, DataKeys keys, LocalTime time, PublicForm publicForm, Send<TakePart, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public TakePartForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    /// <summary>She just sent the form.</summary>
    [BindProperty(SupportsGet = true, Name = "aangemeld")]
    public bool IsSent { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    /// <summary>By name.</summary>
    public IReadOnlyList<CampaignDistrict> Districts => [.. Campaign.Districts.OrderBy(district => district.Name, StringComparer.CurrentCulture)];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public CampaignMoment Moment => Campaign.MomentOn(time.Today);

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (publicForm.Read(Request, Field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (Moment != CampaignMoment.Open)
            this.Refuse(CampaignRefusals.NotOpen);
        else if (ModelState.IsValid)
            return await SendAsync(id, ct);
        return Page();
    }

    private async Task<IActionResult> SendAsync(Guid id, CancellationToken ct)
    {
        var key = await keys.EnsureAsync(id, ct);
        var (name, mail) = (Form.Name!.Trim(), Form.Mail!.Trim());
        var command = new TakePart(new SignUpId(id), Code, new AreaId(Form.Area!.Value), key.Seal(name), key.Seal(mail), Form.Idea) { Called = name, Address = mail };
        var outcome = await send.RunAsync(command, ct);
        if (!outcome.IsDone)
            await LoadAsync(ct);
        return Show(outcome, _ => Redirect($"{Campaign.Address}?aangemeld=true"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.Set<Campaign>().AsNoTracking().Include(known => known.Districts).SingleOrDefaultAsync(known => known.Code == Code && known.IsOnSite, ct) is not { } campaign)
            return false;
        Campaign = campaign;
        Areas = CampaignAreas.Quarters(await areas.TreeAsync(ct), time.Today, [.. campaign.Districts.Select(district => district.AreaId)]);
        return true;
    }
}

public sealed class TakePartForm
{
    [Required(ErrorMessage = "Vul uw naam in."), StringLength(SignUp.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul uw e-mailadres in."), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl"), StringLength(SignUp.LongestMail, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na.")]
    public string? Mail { get; set; }

    [Required(ErrorMessage = "Kies uw wijk.")]
    public Guid? Area { get; set; }

    [ManyLines, StringLength(SignUp.LongestIdea, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Idea { get; set; }
}
