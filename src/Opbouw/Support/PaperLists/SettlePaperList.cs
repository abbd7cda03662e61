using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.PaperLists;

/// <summary>Which time was right, line by line. From now on the list counts.</summary>
public sealed record SettlePaperList(Guid CommandId, MemberId By, int Number, IReadOnlyDictionary<int, bool> SecondIsRight) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.settle-paper-list", "Verschillen op een steunlijst nakijken", typeof(PaperListSettled));
}

public sealed class SettlePaperListHandler(OpbouwDb db, GroupDoor door, SupportCounts counts, OpenTrail trail, LocalTime time) : IHandle<SettlePaperList, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(SettlePaperList command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        var initiative = visit.Initiative.Id;
        if (await db.Set<PaperList>().IgnoreQueryFilters().Include(known => known.Read).SingleOrDefaultAsync(known => known.InitiativeId == initiative && known.Number == command.Number, ct) is not { } list) return NothingThere.ForThisActor;
        if (list.Settle(command.SecondIsRight, time.Today) is { } refusal) return refusal;
        await db.SaveChangesAsync(ct);
        await counts.RefreshAsync(initiative, ct);
        trail.Record(new PaperListSettled(list.Id, initiative));
        return default(Nothing);
    }
}
