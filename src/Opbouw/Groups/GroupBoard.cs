using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Groups;

/// <param name="TakenBy">As the others call her; null when nobody took it.</param>
public sealed record TaskLine(TaskId Id, string What, DateOnly? Before, string? TakenBy, bool IsMine, DateOnly? DoneOn);

/// <summary>Reads what a group has, for somebody who is in it.</summary>
public sealed class GroupBoard(OpbouwDb db, LocalTime time)
{
    private const int MostShown = 100;
    private const int DoneShown = 20;

    public Task<List<TaskLine>> OpenTasksAsync(GroupVisit visit, CancellationToken ct) =>
        LinesAsync(Tasks(visit).Where(task => task.DoneOn == null).OrderBy(task => task.Before == null).ThenBy(task => task.Before).ThenBy(task => task.Id).Take(MostShown), visit, ct);

    public Task<List<TaskLine>> DoneTasksAsync(GroupVisit visit, CancellationToken ct) =>
        LinesAsync(Tasks(visit).Where(task => task.DoneOn != null).OrderByDescending(task => task.DoneOn).ThenBy(task => task.Id).Take(DoneShown), visit, ct);

    /// <summary>From today on.</summary>
    public Task<List<GroupDay>> ComingDaysAsync(GroupVisit visit, CancellationToken ct)
    {
        var (initiative, today) = (visit.Initiative.Id, time.Today);
        return db.Set<GroupDay>().IgnoreQueryFilters().AsNoTracking().Where(day => day.InitiativeId == initiative && day.Day >= today).OrderBy(day => day.Day).ThenBy(day => day.From).ThenBy(day => day.Id).Take(MostShown).ToListAsync(ct);
    }

    /// <summary>Without the worker; who waits too.</summary>
    public Task<List<GroupMember>> PeopleAsync(GroupVisit visit, CancellationToken ct) => PeopleAsync(visit.Initiative.Id, ct);

    public Task<List<GroupMember>> PeopleAsync(InitiativeId initiative, CancellationToken ct) =>
        db.Set<GroupMember>().IgnoreQueryFilters().AsNoTracking().Where(member => member.InitiativeId == initiative && member.LeftOn == null && member.Kind != MemberKind.Companion)
            .OrderBy(member => member.AdmittedOn == null).ThenBy(member => member.AskedOn).ThenBy(member => member.Id).Take(GroupLimits.MostPeople).ToListAsync(ct);

    public async Task<GroupFacts> FactsAsync(Initiative initiative, CancellationToken ct)
    {
        var id = initiative.Id;
        var people = (await PeopleAsync(id, ct)).Where(member => member.IsIn).ToList();
        var tasks = await db.Set<GroupTask>().IgnoreQueryFilters().AsNoTracking().Where(task => task.InitiativeId == id).Select(task => new { task.TakenBy, IsOpen = task.DoneOn == null }).ToListAsync(ct);
        var open = tasks.Where(task => task.IsOpen).ToList();
        var since = await db.Set<PositionTaken>().IgnoreQueryFilters().Where(taken => taken.InitiativeId == id).MaxAsync(taken => (DateOnly?)taken.On, ct) ?? initiative.StartedOn;
        var own = people.Select(member => (MemberId?)member.Id).ToHashSet();
        return new GroupFacts(people.Count, people.Count(member => member.Kind == MemberKind.Initiator), tasks.Select(task => task.TakenBy).Where(own.Contains).Distinct().Count(), open.Count,
            open.Count(task => task.TakenBy is null), open.Where(task => own.Contains(task.TakenBy)).GroupBy(task => task.TakenBy).Select(taken => taken.Count()).DefaultIfEmpty().Max(), initiative.Position, time.Today.DayNumber - since.DayNumber);
    }

    private IQueryable<GroupTask> Tasks(GroupVisit visit)
    {
        var initiative = visit.Initiative.Id;
        return db.Set<GroupTask>().IgnoreQueryFilters().AsNoTracking().Where(task => task.InitiativeId == initiative);
    }

    private async Task<List<TaskLine>> LinesAsync(IQueryable<GroupTask> tasks, GroupVisit visit, CancellationToken ct)
    {
        var initiative = visit.Initiative.Id;
        var names = await db.Set<GroupMember>().IgnoreQueryFilters().Where(member => member.InitiativeId == initiative).Select(member => new { member.Id, member.CallName }).ToDictionaryAsync(member => member.Id, member => member.CallName, ct);
        return [.. (await tasks.ToListAsync(ct)).Select(task => new TaskLine(task.Id, task.What, task.Before, task.TakenBy is { } by ? names.GetValueOrDefault(by) is { Length: > 0 } name ? name : "Iemand" : null, task.TakenBy == visit.Me.Id, task.DoneOn))];
    }
}

/// <summary>So many fit in one group.</summary>
public static class GroupLimits
{
    public const int MostPeople = 200;

    /// <summary>So many wait to be let in; more nobody can read, and a script stops here.</summary>
    public const int MostWaiting = 40;
}
