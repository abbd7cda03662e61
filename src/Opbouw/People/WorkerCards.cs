using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>A worker as residents may find her today, with the team she is found under.</summary>
public sealed record ShownWorker(WorkerCard Card, TeamId TeamId, TeamKind Kind, string Team)
{
    public string Role => Kind.Dutch();

    /// <summary>"Wijkteam Haven"; "Kenniscentrum, Team Stad" when the name of the team does not say what it is.</summary>
    public string RoleAndTeam => Team.StartsWith(Role, StringComparison.OrdinalIgnoreCase) ? Team : $"{Role}, {Team}";
}

/// <summary>Reads cards. Who left, or is in no team today, is not shown, whatever her card says.</summary>
public sealed class WorkerCards(OpbouwDb db, OrganisationAreas areas, LocalTime time)
{
    /// <summary>Who works in this area, or in what it lies in, or in a part of it: the order in which residents most often need them.</summary>
    public async Task<IReadOnlyList<ShownWorker>> InAsync(AreaScope scope, CancellationToken ct)
    {
        var here = scope.WithAbove.Concat(scope.WithBelow).ToHashSet();
        return await ShownAsync(team => team.Areas.Any(here.Contains), card => card.Areas.Count == 0 || card.Areas.Exists(area => here.Contains(area.AreaId)), card => card.Areas.Count == 0, ct);
    }

    /// <summary>Everybody with a card, once for each team.</summary>
    public Task<IReadOnlyList<ShownWorker>> AllAsync(CancellationToken ct) => ShownAsync(_ => true, _ => true, _ => false, ct);

    /// <summary>Null when there is no such card, or when it is of somebody who is in no team today.</summary>
    public async Task<IReadOnlyList<ShownWorker>> OfCodeAsync(string code, CancellationToken ct)
    {
        if ((await CardsAsync(ct)).Values.FirstOrDefault(card => card.Code == code) is not { } card)
            return [];
        return [.. (await TeamsAsync(ct)).Where(team => team.Members.Contains(card.AccountId)).Select(team => new ShownWorker(card, team.Id, team.Kind, team.Name))];
    }

    /// <summary>The areas these teams work in today, and their parts.</summary>
    public async Task<IReadOnlyList<AreaNode>> AreasOfAsync(IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        var (tree, today) = (await areas.TreeAsync(ct), time.Today);
        var own = await db.Set<TeamArea>().AsNoTracking().Where(area => teams.Contains(area.TeamId) && area.From <= today && (area.Until == null || area.Until >= today)).Select(area => area.AreaId).ToListAsync(ct);
        return [.. own.SelectMany(tree.DescendantsAndSelf).Where(area => area.IsValidOn(today) && area.Kind is AreaKind.District or AreaKind.Quarter).DistinctBy(area => area.Id)];
    }

    /// <summary>False when there was none.</summary>
    public async Task<bool> RemoveAsync(AccountId account, CancellationToken ct)
    {
        if (await db.Set<WorkerCard>().Include(card => card.Areas).SingleOrDefaultAsync(card => card.AccountId == account, ct) is not { } found)
            return false;
        db.RemoveRange(await db.Set<WorkerPhoto>().Where(photo => photo.AccountId == account).ToListAsync(ct));
        db.Remove(found);
        return true;
    }

    private async Task<IReadOnlyList<ShownWorker>> ShownAsync(Func<TeamToday, bool> ofTeam, Func<WorkerCard, bool> ofCard, Func<WorkerCard, bool> comesLater, CancellationToken ct)
    {
        var (cards, teams) = (await CardsAsync(ct), await TeamsAsync(ct));
        return
        [
            .. from team in teams
               where ofTeam(team)
               from card in team.Members.Select(member => cards.GetValueOrDefault(member)).OfType<WorkerCard>()
               where ofCard(card)
               orderby Order(team.Kind), comesLater(card), card.Name
               select new ShownWorker(card, team.Id, team.Kind, team.Name),
        ];
    }

    private async Task<Dictionary<AccountId, WorkerCard>> CardsAsync(CancellationToken ct) =>
        await db.Set<WorkerCard>().AsNoTracking().Include(card => card.Areas).ToDictionaryAsync(card => card.AccountId, ct);

    private async Task<List<TeamToday>> TeamsAsync(CancellationToken ct)
    {
        var today = time.Today;
        var teams = await db.Set<Team>().AsNoTracking().Include(team => team.Areas).Where(team => team.EndsOn == null || team.EndsOn >= today).OrderBy(team => team.Name).ToListAsync(ct);
        var members = (await db.Set<TeamMember>().AsNoTracking().Where(member => member.From <= today && (member.Until == null || member.Until >= today)).ToListAsync(ct))
            .ToLookup(member => member.TeamId, member => member.AccountId);
        return [.. teams.Select(team => new TeamToday(team.Id, team.Name, team.Kind, [.. team.Areas.Where(area => Period.HoldsOn(today, area.From, area.Until)).Select(area => area.AreaId)], [.. members[team.Id]]))];
    }

    private static int Order(TeamKind kind) => kind switch
    {
        TeamKind.Buurtkracht => 0,
        TeamKind.Wijkteam => 1,
        TeamKind.WelzijnOpRecept => 2,
        TeamKind.Kenniscentrum => 3,
        _ => 4,
    };

    private sealed record TeamToday(TeamId Id, string Name, TeamKind Kind, IReadOnlyList<AreaId> Areas, IReadOnlyList<AccountId> Members);
}
