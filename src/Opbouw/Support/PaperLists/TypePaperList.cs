using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.PaperLists;

/// <summary>Somebody of the group types a list in: the first time, or once more without seeing the first.</summary>
public sealed record TypePaperList(PaperListId Id, MemberId By, int Number, IReadOnlyList<ReadLine> Lines) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.type-paper-list", "Een steunlijst van papier invoeren", typeof(PaperListTyped));

    public Guid CommandId => Id.Value;
}

public sealed class TypePaperListHandler(OpbouwDb db, GroupDoor door, SupportCounts counts, OpenTrail trail, LocalTime time) : IHandle<TypePaperList, Nothing>
{
    private static readonly Refusal NothingOnIt = new("paper-list.nothing-on-it", "Vul minstens één regel in.", "Filled");

    public async Task<Outcome<Nothing>> HandleAsync(TypePaperList command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (!command.Lines.Any(line => line.Kind is not null)) return NothingOnIt;
        var initiative = visit.Initiative.Id;
        var list = await db.Set<PaperList>().IgnoreQueryFilters().Include(known => known.Read).SingleOrDefaultAsync(known => known.InitiativeId == initiative && known.Number == command.Number, ct);
        var isSecond = list is not null;
        if (list is null) db.Add(list = PaperList.Start(command.Id, initiative, command.Number, command.Lines, visit.Me.Id, time.Today));
        else if (list.TypeAgain(command.Lines, visit.Me.Id, time.Today) is { } refusal) return refusal;
        await db.SaveChangesAsync(ct);
        if (list.CountsFrom is not null) await counts.RefreshAsync(initiative, ct);
        trail.Record(new PaperListTyped(list.Id, initiative, isSecond, isSecond ? list.Read.Count(line => line.IsDifferent) : 0));
        return default(Nothing);
    }
}
