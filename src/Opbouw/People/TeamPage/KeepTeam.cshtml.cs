using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.TeamPage;

/// <summary>A new team, or the name of one that is there.</summary>
[Needs(PeopleRights.AdministerTeamsCode)]
public sealed class KeepTeamPage(OpbouwDb db, Send<KeepTeam, TeamId> send) : PageModel
{
    /// <summary>Empty for a new team.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public KeepTeamForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not { } id)
            return Page();
        var teamId = new TeamId(id);
        if (await db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(team => team.Id == teamId, ct) is not { } found)
            return NotFound();
        Form = new KeepTeamForm { Name = found.Name, Kind = found.Kind, TellsOthers = found.TellsOthersWhatItHears, EndsOn = found.EndsOn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var team = new TeamId(Id ?? Form.Id);
        if (Id is not null && !await db.Set<Team>().AnyAsync(known => known.Id == team, ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        switch (await send.RunAsync(new KeepTeam(Form.Id, team, Form.Name!.Trim(), Form.Kind!.Value, Form.TellsOthers, Form.EndsOn) { IsNew = Id is null }, ct))
        {
            case Outcome<TeamId>.Done:
                return LocalRedirect($"/beheer/teams/{team.Value}");
            case Outcome<TeamId>.Refused refused:
                this.Refuse(refused.Refusal);
                return Page();
            default:
                return NotFound();
        }
    }
}

public sealed class KeepTeamForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de naam van het team in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Kies wat voor team het is")]
    public TeamKind? Kind { get; set; }

    public bool TellsOthers { get; set; }

    public DateOnly? EndsOn { get; set; }
}
