using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork.FindSpots;

/// <summary>Add a place where you meet people.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class AddFindSpotPage(OpbouwDb db, OrganisationAreas areas, LocalTime time, Send<AddFindSpot, FindSpotId> send) : FormPage
{
    public static readonly IReadOnlyList<Choice> Kinds = Choice.All<FindSpotKind>(FindSpotKinds.Label);

    [BindProperty]
    public FindSpotForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = new FindSpotForm { Id = Guid.CreateVersion7(), TeamId = Teams.Count > 0 ? Guid.Parse(Teams[0].Value) : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var command = new AddFindSpot(
            new FindSpotId(Form.Id), new TeamId(Form.TeamId!.Value), new AreaId(Form.AreaId!.Value), Form.Name!, Form.Kind!.Value, [.. Form.OpenHours])
        { Directions = Form.Directions };
        return Show(await send.RunAsync(command, ct), _ => Redirect("/vindplekken"));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (mine, today) = (db.MyTeams, time.Today);
        var teams = await db.Set<Team>().AsNoTracking().Where(team => mine.Contains(team.Id)).Include(team => team.Areas).OrderBy(team => team.Name).ToListAsync(ct);
        Teams = [.. teams.Select(team => new Choice(team.Id.Value.ToString(), team.Name))];
        var tree = await areas.TreeAsync(ct);
        Areas = [.. teams.SelectMany(team => team.Areas).Where(area => area.Until is null || area.Until >= today)
            .SelectMany(area => tree.DescendantsAndSelf(area.AreaId)).Where(area => area.IsValidOn(today)).DistinctBy(area => area.Id)
            .OrderBy(area => area.Name, StringComparer.Ordinal).Select(area => new Choice(area.Id.Value.ToString(), $"{area.Name} ({area.Kind.Label()})"))];
    }
}

public sealed class FindSpotForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies een team.")]
    public Guid? TeamId { get; set; }

    [Required(ErrorMessage = "Geef de plek een naam.")]
    [MaxLength(120, ErrorMessage = "Maak de naam korter: hoogstens 120 tekens.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Kies wat voor plek het is.")]
    public FindSpotKind? Kind { get; set; }

    [Required(ErrorMessage = "Kies in welke buurt de plek is.")]
    public Guid? AreaId { get; set; }

    [MaxLength(300, ErrorMessage = "Maak de uitleg korter: hoogstens 300 tekens.")]
    public string? Directions { get; set; }

    /// <summary>Days on which people are here.</summary>
    public List<DayOfWeek> Days { get; set; } = [];

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    public IEnumerable<OpenHour> OpenHours => Days.Distinct().Select(day => new OpenHour(day, From ?? new TimeOnly(9, 0), Until ?? new TimeOnly(17, 0)));
}
