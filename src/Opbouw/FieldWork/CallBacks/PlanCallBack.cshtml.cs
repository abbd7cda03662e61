using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.FieldWork.CallBacks;

/// <summary>Promise to get back to a place or a partner.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class PlanCallBackPage(OpbouwDb db, MyFindSpots spots, ChosenSettings settings, LocalTime time, PersonalDataCheck check, Send<PlanCallBack, CallBackId> send) : FormPage
{
    [BindProperty]
    public PlanCallBackForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Somebody { get; private set; } = [];

    /// <summary>The words look as if they hold a person or a number; the worker may say that they do not.</summary>
    public bool AsksNoPerson { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = new PlanCallBackForm { Id = Guid.CreateVersion7(), DueOn = time.Today.AddDays(await settings.NumberAsync(FieldWorkNumbers.CallBackDays, ct)) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.About), Form.About, Form.NoPerson, ct);
        if (!ModelState.IsValid)
            return Page();
        var command = new PlanCallBack(new CallBackId(Form.Id), Form.About!, Form.DueOn!.Value) { FindSpotId = Form.Spot, PartnerId = Form.Partner };
        return Show(await send.RunAsync(command, ct), _ => Redirect("/mijn-dag"));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var today = time.Today;
        var partners = await db.Set<Partner>().AsNoTracking().Where(p => p.EndsOn == null || p.EndsOn >= today).OrderBy(p => p.Name).ToListAsync(ct);
        Somebody = [.. partners.Select(partner => new Choice($"p{partner.Id.Value}", partner.Name)), .. (await spots.ListAsync(ct)).Select(spot => new Choice($"s{spot.Id.Value}", spot.Name))];
    }
}

public sealed class PlanCallBackForm
{
    public Guid Id { get; set; }

    /// <summary>"p" and a partner's id, or "s" and a find-spot's id.</summary>
    [Required(ErrorMessage = "Kies een vindplek of een partner.")]
    public string? With { get; set; }

    [Required(ErrorMessage = "Schrijf op waar het over gaat.")]
    [MaxLength(CallBack.AboutLength, ErrorMessage = "Maak het korter: hoogstens 200 tekens.")]
    public string? About { get; set; }

    [Required(ErrorMessage = "Vul een dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? DueOn { get; set; }

    public bool NoPerson { get; set; }

    public FindSpotId? Spot => With is ['s', .. var id] && Guid.TryParse(id, out var spot) ? new FindSpotId(spot) : null;

    public PartnerId? Partner => With is ['p', .. var id] && Guid.TryParse(id, out var partner) ? new PartnerId(partner) : null;
}
