using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.TeamDirectory;

/// <summary>Who works where today.</summary>
[Needs(PeopleRights.SeeDirectoryCode)]
public sealed class TeamDirectoryPage(OpbouwDb db, LocalTime time, OrganisationAreas areas, Colleagues colleagues) : PageModel
{
    public IReadOnlyList<TeamLine> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = time.Today;
        var tree = await areas.TreeAsync(ct);
        var teams = await db.Set<Team>().AsNoTracking().Include(team => team.Areas).Where(team => team.EndsOn == null || team.EndsOn >= today).OrderBy(team => team.Name).ToListAsync(ct);
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => account.EndedAt == null && account.Kind == ActorKind.Staff)
            .Select(account => new { account.Id, account.Name, account.Email }).ToDictionaryAsync(account => account.Id, ct);
        var members = (await db.Set<TeamMember>().AsNoTracking().Where(member => member.From <= today && (member.Until == null || member.Until >= today)).ToListAsync(ct))
            .ToLookup(member => member.TeamId, member => member.AccountId.Value);
        var away = (await colleagues.AwayFromTodayAsync(ct)).Where(absence => absence.From <= today).ToList();
        var instead = away.ToDictionary(absence => absence.AccountId.Value, absence => $"tot en met {DutchDates.Brief(absence.Until, today)}, vraag het {Name(Deputies.Of(absence.AccountId, away))}");
        string Name(AccountId account) => accounts.GetValueOrDefault(account.Value)?.Name ?? "een collega";
        Teams = [.. teams.Select(team => new TeamLine(
            team.Id, team.Name, team.Kind.Dutch(),
            string.Join(", ", team.Areas.Where(area => Period.HoldsOn(today, area.From, area.Until)).Select(area => tree.Find(area.AreaId)?.Name).OfType<string>().Order(StringComparer.CurrentCulture)),
            [.. members[team.Id].Where(accounts.ContainsKey).Select(id => accounts[id]).OrderBy(account => account.Name, StringComparer.CurrentCulture)
                .Select(account => new ColleagueLine(account.Name, account.Email ?? "", instead.GetValueOrDefault(account.Id)))]))];
    }

    public sealed record TeamLine(TeamId Id, string Name, string Kind, string Areas, IReadOnlyList<ColleagueLine> People);

    /// <param name="Away">Until when somebody is away and whom to ask; null for who is there.</param>
    public sealed record ColleagueLine(string Name, string Email, string? Away);
}
