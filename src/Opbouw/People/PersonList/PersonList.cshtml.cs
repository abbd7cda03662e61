using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.PersonList;

[Needs(PeopleRights.AdministerAccountsCode), ShowsPeople(LookKind.Account)]
public sealed class PersonListPage(OpbouwDb db, LocalTime time) : PageModel
{
    /// <summary>Also those whose account has ended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Oud { get; set; }

    /// <summary>A new organisation: the first thing to do is to bring the others in.</summary>
    public bool IsJustYou => People.Count == 1;

    public IReadOnlyList<PersonLine> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = time.Today;
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => Oud || account.EndedAt == null).OrderBy(account => account.Name)
            .Select(account => new { account.Id, account.Name, account.Email, account.EndedAt, HasPassword = account.PasswordHash != null }).ToListAsync(ct);
        var roles = (await db.Set<RoleGrant>().AsNoTracking().Where(grant => grant.Until == null || grant.Until >= today)
            .Join(db.Set<Role>(), grant => grant.RoleCode, role => role.Code, (grant, role) => new { grant.AccountId, role.Name }).ToListAsync(ct)).ToLookup(row => row.AccountId.Value, row => row.Name);
        var teams = (await db.Set<TeamMember>().AsNoTracking().Where(member => member.Until == null || member.Until >= today)
            .Join(db.Set<Team>(), member => member.TeamId, team => team.Id, (member, team) => new { member.AccountId, team.Name }).ToListAsync(ct)).ToLookup(row => row.AccountId.Value, row => row.Name);
        People = [.. accounts.Select(account => new PersonLine(
            account.Id, account.Name, account.Email ?? "", string.Join(", ", roles[account.Id].Concat(teams[account.Id]).Distinct()),
            account.EndedAt is not null ? "Beëindigd" : account.HasPassword ? null : "Nog niet binnen geweest"))];
    }

    public sealed record PersonLine(Guid Id, string Name, string Email, string What, string? State);
}
