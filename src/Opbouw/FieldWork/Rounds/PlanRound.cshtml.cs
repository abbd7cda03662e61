using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork.Rounds;

/// <summary>Plan a walk along find-spots.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class PlanRoundPage(MyFindSpots spots, LocalTime time, Send<PlanRound, RoundId> send) : FormPage
{
    private const int MostStops = 6;

    [BindProperty]
    public PlanRoundForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Spots { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = new PlanRoundForm { Id = Guid.CreateVersion7(), Day = time.Today.AddDays(1) };
        FillUp();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        FillUp();
        if (!ModelState.IsValid)
            return Page();
        var stops = Form.Stops.Where(stop => stop.FindSpotId is not null).Select(stop => new PlannedStop(new FindSpotId(stop.FindSpotId!.Value), stop.At ?? new TimeOnly(9, 0))).ToList();
        return Show(await send.RunAsync(new PlanRound(new RoundId(Form.Id), Form.Day!.Value, stops), ct), _ => Redirect("/mijn-dag"));
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Spots = [.. (await spots.ListAsync(ct)).Select(spot => new Choice(spot.Id.Value.ToString(), spot.Name))];

    private void FillUp()
    {
        while (Form.Stops.Count < MostStops)
            Form.Stops.Add(new StopForm());
    }
}

public sealed class PlanRoundForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Vul een dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? Day { get; set; }

    public List<StopForm> Stops { get; set; } = [];
}

public sealed class StopForm
{
    public Guid? FindSpotId { get; set; }

    public TimeOnly? At { get; set; }
}
