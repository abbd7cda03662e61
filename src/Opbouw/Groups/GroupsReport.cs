using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Reporting;

namespace Opbouw.Groups;

/// <summary>How many people carry it: counted past the filter of the group, because no name and no word is read.</summary>
public sealed class GroupsReport(OpbouwDb db) : IReportProvider
{
    public async Task<IReadOnlyList<ReportFigure>> OfAsync(ReportPeriod period, CancellationToken ct)
    {
        var (from, until) = (period.From, period.Until);
        // Read first: inside the queries below their circle would be lifted too.
        var mine = await db.Set<Initiative>().Select(i => i.Id).ToListAsync(ct);
        var members = db.Set<GroupMember>().IgnoreQueryFilters().Where(member => mine.Contains(member.InitiativeId) && member.Kind != MemberKind.Companion && member.AdmittedOn <= until && (member.LeftOn == null || member.LeftOn >= from));
        var done = db.Set<GroupTask>().IgnoreQueryFilters().Where(task => mine.Contains(task.InitiativeId) && task.TakenBy != null && task.DoneOn >= from && task.DoneOn <= until);
        return
        [
            new("groups.initiators", "initiatiefnemers", await members.CountAsync(member => member.Kind == MemberKind.Initiator, ct), "Zij dragen een initiatief en laten anderen binnen."),
            new("groups.people", "bewoners in groepen", await members.CountAsync(ct), "Iedereen die in een groep zit, ook wie het draagt."),
            new("groups.volunteers", "bewoners die een taak deden", await done.Select(task => task.TakenBy).Distinct().CountAsync(ct), "Zij namen in hun groep een taak en maakten hem af."),
            new("groups.hours", "uren die groepen opschreven", (int)Math.Round(await done.SumAsync(task => task.Hours ?? 0, ct)), "Alleen als iemand ze opschreef. Niemand hoeft dat."),
        ];
    }
}
