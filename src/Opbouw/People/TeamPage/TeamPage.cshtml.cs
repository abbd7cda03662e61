using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.TeamPage;

/// <summary>Where a team works and who is in it.</summary>
[Needs(PeopleRights.AdministerTeamsCode)]
public sealed class TeamPage(
    OpbouwDb db, LocalTime time, OrganisationAreas areas, Send<GiveTeamArea, Nothing> give, Send<EndTeamArea, Nothing> end) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TeamAreaForm Form { get; set; } = new();

    public Team Team { get; private set; } = null!;

    public IReadOnlyList<AreaLine> Areas { get; private set; } = [];

    public IReadOnlyList<string> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form.From = time.Today;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ModelState.IsValid
            ? await AfterAsync(await give.RunAsync(new GiveTeamArea(Form.Id, new TeamId(Id), new AreaId(Form.AreaId!.Value), Form.From!.Value, Form.Until), ct), ct)
            : await ShowAsync(ct);

    public async Task<IActionResult> OnPostEndAsync(Guid command, Guid area, DateOnly from, CancellationToken ct)
    {
        ModelState.Clear();
        var today = time.Today;
        return await AfterAsync(await end.RunAsync(new EndTeamArea(command, new TeamId(Id), new AreaId(area), from, from > today ? from : today), ct), ct);
    }

    private async Task<IActionResult> AfterAsync(Outcome<Nothing> outcome, CancellationToken ct)
    {
        if (outcome.IsDone)
            return RedirectToPage();
        if (outcome is not Outcome<Nothing>.Refused refused)
            return NotFound();
        this.Refuse(refused.Refusal);
        return await ShowAsync(ct);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var id = new TeamId(Id);
        var today = time.Today;
        if (await db.Set<Team>().AsNoTracking().Include(team => team.Areas).SingleOrDefaultAsync(team => team.Id == id, ct) is not { } found)
            return NotFound();
        var tree = await areas.TreeAsync(ct);
        Team = found;
        Areas = [.. found.Areas.OrderBy(area => area.Until ?? DateOnly.MaxValue).ThenBy(area => area.From)
            .Select(area => new AreaLine(area, tree.Find(area.AreaId)?.Name ?? "onbekend gebied", area.Until < today))];
        Choices = AreaChoices.Of(tree, today);
        var members = await db.Set<TeamMember>().Where(member => member.TeamId == id && member.From <= today && (member.Until == null || member.Until >= today))
            .Select(member => member.AccountId).ToListAsync(ct);
        List<Guid> ids = [.. members.Select(member => member.Value)];
        Members = await db.Set<Account>().Where(account => ids.Contains(account.Id)).OrderBy(account => account.Name).Select(account => account.Name).ToListAsync(ct);
        return Page();
    }

    public sealed record AreaLine(TeamArea Area, string Name, bool HasEnded);
}

public sealed class TeamAreaForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies een gebied")]
    public Guid? AreaId { get; set; }

    [Required(ErrorMessage = "Vul de eerste dag in")]
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}
