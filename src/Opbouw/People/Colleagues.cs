using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Who works with whom today, and for whom somebody may act.</summary>
public sealed class Colleagues(OpbouwDb db, WorkContext work, LocalTime time)
{
    /// <summary>Myself; a team leader also for everybody who works or worked in one of her teams.</summary>
    public async Task<bool> MayActForAsync(AccountId account, CancellationToken ct)
    {
        if (account == work.Actor.Account)
            return work.Actor.May(PeopleRights.ArrangeDeputy) || work.Actor.May(PeopleRights.HandOverWork);
        var teams = work.Actor.Teams;
        return work.Actor.May(PeopleRights.HandOverWork) && await db.Set<TeamMember>().AnyAsync(member => member.AccountId == account && teams.Contains(member.TeamId), ct);
    }

    /// <summary>A worker of one of her teams, and not she herself.</summary>
    public async Task<bool> MayStandInAsync(AccountId deputy, AccountId away, CancellationToken ct)
    {
        var teams = await TeamsOfAsync(away, ct);
        return deputy != away && (await WorkersInTeamsAsync(teams, ct)).Any(one => one.Account == deputy);
    }

    /// <summary>Staff who work today in one of these teams, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> InTeamsAsync(IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        var members = await MembersToday.Where(member => teams.Contains(member.TeamId))
            .Select(member => new { member.AccountId, member.TeamId }).ToListAsync(ct);
        var ids = members.Select(member => member.AccountId.Value).Distinct().ToList();
        var names = await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id) && account.EndedAt == null && account.Kind == ActorKind.Staff)
            .ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        return [.. members.Where(member => names.ContainsKey(member.AccountId.Value)).GroupBy(member => member.AccountId)
            .Select(one => new Colleague(one.Key, names[one.Key.Value], [.. one.Select(member => member.TeamId)])).OrderBy(one => one.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Those of them who do the work of an opbouwwerker today: they may stand in and take over.</summary>
    public async Task<IReadOnlyList<Colleague>> WorkersInTeamsAsync(IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        var workers = await HoldersAsync(RoleCodes.Opbouwwerkers, ct);
        return [.. (await InTeamsAsync(teams, ct)).Where(one => workers.Contains(one.Account))];
    }

    /// <summary>Those of them who lead such a team today.</summary>
    public async Task<IReadOnlyList<Colleague>> LeadersOfAsync(IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        var leaders = await HoldersAsync([RoleCodes.TeamLeader], ct);
        return [.. (await InTeamsAsync(teams, ct)).Where(one => leaders.Contains(one.Account))];
    }

    /// <summary>The teams in which this person works today.</summary>
    public Task<List<TeamId>> TeamsOfAsync(AccountId account, CancellationToken ct) =>
        MembersToday.Where(member => member.AccountId == account).Select(member => member.TeamId).ToListAsync(ct);

    /// <summary>Whose role this is today, also of accounts that have ended.</summary>
    public async Task<IReadOnlySet<AccountId>> HoldersAsync(IEnumerable<string> roles, CancellationToken ct)
    {
        var (codes, today) = (roles.ToList(), time.Today);
        return (await db.Set<RoleGrant>().AsNoTracking().Where(grant => codes.Contains(grant.RoleCode) && grant.From <= today && (grant.Until == null || grant.Until >= today))
            .Select(grant => grant.AccountId).ToListAsync(ct)).ToHashSet();
    }

    public async Task<IReadOnlyDictionary<AccountId, string>> NamesAsync(IEnumerable<AccountId> accounts, CancellationToken ct)
    {
        var ids = accounts.Select(account => account.Value).Distinct().ToList();
        return (await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.Name }).ToListAsync(ct))
            .ToDictionary(account => new AccountId(account.Id), account => account.Name);
    }

    /// <summary>One name, for in a sentence.</summary>
    public async Task<string> NameAsync(AccountId account, CancellationToken ct) => (await NamesAsync([account], ct)).GetValueOrDefault(account, "een collega");

    private IQueryable<TeamMember> MembersToday
    {
        get
        {
            var today = time.Today;
            return db.Set<TeamMember>().AsNoTracking().Where(member => member.From <= today && (member.Until == null || member.Until >= today));
        }
    }

    /// <summary>Who is away on a day of today or later, soonest first.</summary>
    public async Task<IReadOnlyList<Absence>> AwayFromTodayAsync(CancellationToken ct)
    {
        var today = time.Today;
        return await db.Set<Absence>().AsNoTracking().Where(absence => absence.Until >= today).OrderBy(absence => absence.From).ToListAsync(ct);
    }
}

public sealed record Colleague(AccountId Account, string Name, IReadOnlyList<TeamId> Teams);
