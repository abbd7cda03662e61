using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.PersonPage;

/// <summary>The last day of a role or of a team.</summary>
[Needs(PeopleRights.AdministerAccountsCode), AsksAgain]
public sealed class EndRoleOrTeamPage(OpbouwDb db, LocalTime time, Send<EndRole, Nothing> endRole, Send<LeaveTeam, Nothing> leaveTeam) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rol { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    /// <summary>First day, as in an address: 2026-03-31.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Vanaf { get; set; }

    [BindProperty]
    public EndForm Form { get; set; } = new();

    public string Person { get; private set; } = "";

    public string What { get; private set; } = "";

    private DateOnly From => DateOnly.TryParseExact(Vanaf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form.Until = time.Today;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(ct);
        switch (await SendAsync(new AccountId(Id), Form.Until!.Value, ct))
        {
            case Outcome<Nothing>.Done:
                return LocalRedirect($"/beheer/mensen/{Id}");
            case Outcome<Nothing>.Refused refused:
                this.Refuse(refused.Refusal);
                return await ShowAsync(ct);
            default:
                return NotFound();
        }
    }

    private Task<Outcome<Nothing>> SendAsync(AccountId person, DateOnly until, CancellationToken ct) => Team is { } team
        ? leaveTeam.RunAsync(new LeaveTeam(Form.Id, person, new TeamId(team), From, until), ct)
        : endRole.RunAsync(new EndRole(Form.Id, person, Rol ?? "", From, until), ct);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var person = new AccountId(Id);
        var day = From;
        if (Rol is null && Team is null)
            return await db.Set<Account>().AnyAsync(account => account.Id == Id, ct) ? LocalRedirect($"/beheer/mensen/{Id}") : NotFound();
        Person = await db.Set<Account>().Where(account => account.Id == Id).Select(account => account.Name).SingleOrDefaultAsync(ct) ?? "";
        if (Team is { } id)
        {
            var team = new TeamId(id);
            What = await db.Set<TeamMember>().Where(member => member.AccountId == person && member.TeamId == team && member.From == day)
                .Join(db.Set<Team>(), member => member.TeamId, known => known.Id, (member, known) => known.Name).SingleOrDefaultAsync(ct) ?? "";
        }
        else
        {
            What = await db.Set<RoleGrant>().Where(grant => grant.AccountId == person && grant.RoleCode == Rol && grant.From == day)
                .Join(db.Set<Role>(), grant => grant.RoleCode, role => role.Code, (grant, role) => role.Name).SingleOrDefaultAsync(ct) ?? "";
        }

        return What.Length > 0 ? Page() : NotFound();
    }
}

public sealed class EndForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de laatste dag in")]
    public DateOnly? Until { get; set; }
}
