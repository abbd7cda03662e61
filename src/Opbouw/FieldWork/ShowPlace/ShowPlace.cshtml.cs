using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork.ShowPlace;

/// <summary>Which words residents read about a find-spot, or whether they read of it at all.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class ShowPlacePage(OpbouwDb db, MyFindSpots spots, Send<ShowPlace, Nothing> show, Send<HidePlace, Nothing> hide) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ShowPlaceForm Form { get; set; } = new();

    public FindSpot Spot { get; private set; } = null!;

    public bool IsShown { get; private set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var id = Spot.Id;
        var shown = await db.Set<ShownPlace>().AsNoTracking().SingleOrDefaultAsync(place => place.FindSpotId == id, ct);
        Form = new ShowPlaceForm { Name = shown?.Name ?? Spot.Name, Text = shown?.Text };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var text = string.IsNullOrWhiteSpace(Form.Text) ? null : Form.Text.Trim();
        return Show(await show.RunAsync(new ShowPlace(Form.ActionId, Spot.Id, Form.Name!.Trim(), text), ct), _ => Redirect("/vindplekken"));
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        ShowButton(await hide.RunAsync(new HidePlace(actionId, new FindSpotId(Id)), ct), _ => Redirect("/vindplekken"));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new FindSpotId(Id);
        if (await spots.FindAsync(id, ct) is not { } found)
            return false;
        Spot = found;
        IsShown = await db.Set<ShownPlace>().AnyAsync(place => place.FindSpotId == id, ct);
        return true;
    }
}

public sealed class ShowPlaceForm
{
    public Guid ActionId { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul in hoe bewoners de plek noemen.")]
    [StringLength(ShownPlace.NameLength)]
    public string? Name { get; set; }

    [StringLength(ShownPlace.TextLength, ErrorMessage = "Maak het korter: hoogstens 200 tekens.")]
    public string? Text { get; set; }
}
