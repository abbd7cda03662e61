using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>Of the groups that I accompany: what must be asked or accounted for within two weeks, or is late. Not of a colleague who is away: her groups are not mine.</summary>
internal sealed class FundingToday(OpbouwDb db, FundingBook book, LookUpHash hashes, WorkContext work) : IMyDayItems
{
    private const int Most = 4;
    private const int MostGroups = 40;
    private const int DaysAhead = 14;

    /// <summary>After so many days nobody has to be reminded of what was missed.</summary>
    private const int DaysLate = 60;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        if (!work.Actor.May(InitiativesRights.Accompany)) return [];
        var (today, me) = (book.Today, work.Actor.Account);
        var mine = await db.Set<Initiative>().AsNoTracking().Where(i => i.WorkerId == me).OrderByDescending(i => i.TouchedOn).ThenBy(i => i.Id).Select(i => new { i.Id, i.Title }).ToListAsync(ct);
        var ids = mine.ConvertAll(i => i.Id);
        var busy = (await db.Set<MoneyRequest>().IgnoreQueryFilters().Where(request => ids.Contains(request.InitiativeId) && (request.State == RequestState.Writing || request.State == RequestState.Granted)).Select(request => request.InitiativeId)
            .Union(db.Set<PlaceClaim>().IgnoreQueryFilters().Where(claim => ids.Contains(claim.InitiativeId) && claim.On >= today && claim.Outcome != PermitOutcome.Free).Select(claim => claim.InitiativeId)).ToListAsync(ct)).ToHashSet();
        var groups = mine.Where(i => busy.Contains(i.Id)).Take(MostGroups).ToList();
        var near = new List<(FundingDay Day, InitiativeId Group, string Title)>();
        foreach (var group in groups)
            near.AddRange((await book.DaysAsync(group.Id, ct)).Where(day => day.On <= today.AddDays(DaysAhead) && day.On >= today.AddDays(-DaysLate)).Select(day => (day, group.Id, group.Title)));
        var items = new List<MyDayItem>();
        foreach (var (day, group, title) in near.OrderBy(one => one.Day.On).Take(Most))
            items.Add(new MyDayItem(MyDayPart.Promise, "Geld", title, $"{day.What}.", day.On < today ? $"{DutchDates.Days(day.On, today)} te laat" : null, "Bekijk", await DoorOfAsync(group, ct)) { ActionAbout = title });
        return items;
    }

    private async Task<string> DoorOfAsync(InitiativeId group, CancellationToken ct)
    {
        var companion = await db.Set<GroupMember>().IgnoreQueryFilters().AsNoTracking().Where(member => member.InitiativeId == group && member.Kind == MemberKind.Companion).OrderBy(member => member.Id).Select(member => member.Id).FirstOrDefaultAsync(ct);
        return companion.Value == Guid.Empty ? $"/mijn-initiatieven/{group}" : $"/groep/{await MemberKey.OfAsync(hashes, companion, ct)}/geld";
    }
}
