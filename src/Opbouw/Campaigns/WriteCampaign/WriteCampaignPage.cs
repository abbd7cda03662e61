using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Campaigns.WriteCampaign;

/// <summary>What is given, for what, where, how many and when.</summary>
public abstract class WriteCampaignPage(OrganisationAreas areas, LocalTime time) : FormPage
{
    [BindProperty]
    public CampaignForm Form { get; set; } = new();

    /// <summary>In the order of the rows of the form.</summary>
    public IReadOnlyList<AreaNode> Districts { get; private set; } = [];

    protected async Task LoadAsync(CancellationToken ct)
    {
        Districts = CampaignAreas.Districts(await areas.TreeAsync(ct), time.Today);
        // Rows are told apart by their stadsdeel, whatever order a browser sends them in.
        Form.Districts = [.. Districts.Select(area => Form.Districts.FirstOrDefault(row => row.Area == area.Id.Value) ?? new DistrictForm { Area = area.Id.Value })];
    }

    protected CampaignPlan Plan() => new(Form.Title!.Trim(), Form.Gives!.Trim(), Form.Purpose!.Trim(), Form.Places!.Value,
        [.. Form.Districts.Where(row => row.Places is not null).Select(row => new DistrictPlaces(new AreaId(row.Area), row.Places!.Value))],
        Form.OpensOn!.Value, Form.ClosesOn!.Value, Form.IdeasUntil!.Value, Form.IsOnSite);

    protected IActionResult Answer(Outcome<CampaignId> outcome)
    {
        if (outcome is Outcome<CampaignId>.Refused { Refusal: var refusal } && CampaignRefusals.DistrictOf(refusal) is { } district)
        {
            ModelState.AddModelError($"Form.Districts[{Form.Districts.FindIndex(row => row.Area == district.Value)}].Places", refusal.Message);
            return Page();
        }

        return Show(outcome, id => Redirect($"/campagnes/{id}"));
    }
}

public sealed class CampaignForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Schrijf op hoe de campagne heet."), StringLength(Campaign.LongestTitle, ErrorMessage = "Maak het korter: hoogstens 80 letters.")]
    public string? Title { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op wat mensen krijgen."), StringLength(Campaign.LongestText, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Gives { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op waar het voor is."), StringLength(Campaign.LongestText, ErrorMessage = "Maak het korter: hoogstens 1000 letters.")]
    public string? Purpose { get; set; }

    [Required(ErrorMessage = "Vul in hoeveel plekken."), Range(1, Campaign.MostPlaces, ErrorMessage = "Vul een getal in van 1 tot en met 500.")]
    public int? Places { get; set; } = 10;

    public List<DistrictForm> Districts { get; set => field = [.. (value ?? []).OfType<DistrictForm>()]; } = [];

    [Required(ErrorMessage = "Vul de eerste dag van aanmelden in.")]
    public DateOnly? OpensOn { get; set; }

    [Required(ErrorMessage = "Vul de laatste dag van aanmelden in.")]
    public DateOnly? ClosesOn { get; set; }

    [Required(ErrorMessage = "Vul de laatste dag voor ideeën in.")]
    public DateOnly? IdeasUntil { get; set; }

    public bool IsOnSite { get; set; }
}

public sealed class DistrictForm
{
    public Guid Area { get; set; }

    [Range(0, Campaign.MostPlaces, ErrorMessage = "Vul een getal in van 0 tot en met 500, of laat het leeg.")]
    public int? Places { get; set; }
}
