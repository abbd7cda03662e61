using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork.Rounds;

/// <summary>Plan a walk along find-spots.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class PlanRoundPage(OpbouwDb db, MyFindSpots spots, WorkContext work, LocalTime time, Send<PlanRound, RoundId> send) : FormPage
{
    private const int MostStops = 5;

    [BindProperty]
    public PlanRoundForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Spots { get; private set; } = [];

    /// <summary>Colleagues of my teams who may walk it instead of me.</summary>
    public IReadOnlyList<Choice> Walkers { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "plek")] Guid? spot, CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = new PlanRoundForm { Id = Guid.CreateVersion7(), Day = time.Today.AddDays(1), Stops = { new StopForm { FindSpotId = spot } } };
        FillUp();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        FillUp();
        if (!ModelState.IsValid)
            return Page();
        var stops = Form.Stops.Where(stop => stop.FindSpotId is not null).Select(stop => new PlannedStop(new FindSpotId(stop.FindSpotId!.Value), stop.At ?? new TimeOnly(9, 0))).ToList();
        return Show(await send.RunAsync(new PlanRound(new RoundId(Form.Id), Form.Day!.Value, stops) { WalkerId = Form.WalkerId is { } walker ? new AccountId(walker) : null, IsShown = Form.IsShown }, ct), _ => Redirect("/rondes"));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Spots = [.. (await spots.ListAsync(ct)).Select(spot => new Choice(spot.Id.Value.ToString(), spot.Name))];
        var (mine, me, today) = (db.MyTeams, work.Actor.Account, time.Today);
        var colleagues = (await db.Set<TeamMember>().AsNoTracking().Where(m => mine.Contains(m.TeamId) && m.AccountId != me && m.From <= today && (m.Until == null || m.Until >= today))
            .Select(m => m.AccountId).Distinct().ToListAsync(ct)).ConvertAll(account => account.Value);
        Walkers = [.. (await db.Set<Account>().AsNoTracking().Where(a => colleagues.Contains(a.Id)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct))
            .Select(a => new Choice(a.Id.ToString(), a.Name))];
    }

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

    public Guid? WalkerId { get; set; }

    public bool IsShown { get; set; }

    public List<StopForm> Stops { get; set; } = [];
}

public sealed class StopForm
{
    public Guid? FindSpotId { get; set; }

    public TimeOnly? At { get; set; }
}
