using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Activities.PlanWalk;

/// <summary>Where a walk comes by. The guests read it.</summary>
[Needs(ActivitiesRights.MeetCode)]
public sealed class PlanWalkPage(Walks walks, SignalPlaces places, Send<PlanWalk, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PlanWalkForm Form { get; set; } = new();

    public MeetingSlot Slot { get; private set; } = null!;

    public IReadOnlyList<Choice> Spots { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var planned = (await walks.StoryAsync(Slot.Id, ct)).Stops;
        Form = new PlanWalkForm { Id = Guid.CreateVersion7(), Stops = [.. planned.Select(stop => new WalkStopForm { Place = stop.Place, Name = Spots.Any(spot => spot.Value == stop.Place && spot.Text == stop.Name) ? null : stop.Name })] };
        FillUp();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        FillUp();
        foreach (var (number, stop) in Form.Stops.Index().Where(stop => stop.Item.Place is not null && Spots.All(spot => spot.Value != stop.Item.Place)))
            ModelState.AddModelError($"Form.Stops[{number}].Place", "Kies een plek uit de lijst.");
        var stops = Form.Stops.Select(StopOf).OfType<PlannedStop>().ToList();
        if (stops.Count == 0)
            ModelState.AddModelError("", "Kies minstens één plek, of schrijf er een op.");
        return ModelState.IsValid ? Show(await send.RunAsync(new PlanWalk(Form.Id, Slot.Id, stops), ct), _ => Redirect($"/afspraken/{Id}")) : Page();
    }

    /// <summary>Under the name she wrote, or else that of the find-spot.</summary>
    private PlannedStop? StopOf(WalkStopForm stop)
    {
        var spot = Spots.FirstOrDefault(known => known.Value == stop.Place);
        var name = stop.Name?.Trim();
        return string.IsNullOrEmpty(name) && spot is null ? null : new PlannedStop(string.IsNullOrEmpty(name) ? spot!.Text : name, spot?.Value);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await walks.MineAsync(new SlotId(Id), ct) is not { } slot)
            return false;
        Slot = slot;
        Spots = SignalPlaces.Choices([.. (await places.AllAsync(ct)).Where(place => place.FindSpotId is not null)]);
        return true;
    }

    private void FillUp()
    {
        if (Form.Stops.Count > WalkStop.Most)
            Form.Stops.RemoveRange(WalkStop.Most, Form.Stops.Count - WalkStop.Most);
        while (Form.Stops.Count < WalkStop.Most)
            Form.Stops.Add(new WalkStopForm());
    }
}

public sealed class PlanWalkForm
{
    public Guid Id { get; set; }

    public List<WalkStopForm> Stops { get; set; } = [];
}

public sealed class WalkStopForm
{
    public string? Place { get; set; }

    [StringLength(WalkStop.NameLength)]
    public string? Name { get; set; }
}
