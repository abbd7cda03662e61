using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Support;

/// <summary>This module's line of Mijn dag: voices that wait for a look, at an initiative that I accompany.</summary>
internal sealed class SupportToday(OpbouwDb db, LookUpHash hashes, WorkContext work) : IMyDayItems
{
    private const int Most = 4;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        if (!work.Actor.May(InitiativesRights.Accompany)) return [];
        var me = work.Actor.Account;
        var waiting = await db.Set<Voice>().IgnoreQueryFilters().Where(voice => voice.SetApartWith != null)
            .Join(db.Set<Initiative>().Where(i => i.WorkerId == me), voice => voice.InitiativeId, initiative => initiative.Id, (_, initiative) => new { initiative.Id, initiative.Title })
            .GroupBy(initiative => new { initiative.Id, initiative.Title }).Select(group => new { group.Key.Id, group.Key.Title, Number = group.Count() })
            .OrderBy(group => group.Title).ThenBy(group => group.Id).Take(Most).ToListAsync(ct);
        var items = new List<MyDayItem>();
        foreach (var one in waiting)
        {
            var companion = await db.Set<GroupMember>().IgnoreQueryFilters().Where(member => member.InitiativeId == one.Id && member.Kind == MemberKind.Companion).Select(member => member.Id).FirstAsync(ct);
            items.Add(new MyDayItem(MyDayPart.Promise, "Steun", one.Title, one.Number == 1 ? "1 stem wacht op een blik." : $"{one.Number} stemmen wachten op een blik.", null, "Kijk ernaar", $"/groep/{await MemberKey.OfAsync(hashes, companion, ct)}/steun")
            { ActionAbout = one.Title });
        }

        return items;
    }
}
