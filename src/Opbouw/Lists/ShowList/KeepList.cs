using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Lists.ShowList;

/// <summary>Somebody keeps a list with its filters and columns under a name. The same name again takes its place.</summary>
public sealed record KeepList(SavedListId Id, string Name, string Address) : ICommand<SavedListId>
{
    public static ProcessKind Process { get; } = new("lists.keep-list", "Een lijst onder een naam bewaren", typeof(ListKept));

    public Guid CommandId => Id.Value;
}

public sealed record DropList(Guid CommandId, SavedListId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("lists.drop-list", "Een bewaarde lijst weghalen", typeof(ListDropped));
}

public sealed class SavedListHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<KeepList, SavedListId>, IHandle<DropList, Nothing>
{
    public const string Start = "/lijst/";

    public async Task<Outcome<SavedListId>> HandleAsync(KeepList command, CancellationToken ct)
    {
        if (!work.Actor.IsKnown || !command.Address.StartsWith(Start, StringComparison.Ordinal) || command.Address.Length > SavedList.LongestAddress)
            return NothingThere.ForThisActor;
        if (await db.Set<SavedList>().SingleOrDefaultAsync(list => list.Name == command.Name, ct) is { } known)
            known.Address = command.Address;
        else
            db.Add(known = new SavedList { Id = command.Id, AccountId = work.Actor.Account, Name = command.Name, Address = command.Address });
        trail.Record(new ListKept(known.Id));
        return known.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(DropList command, CancellationToken ct)
    {
        if (await db.Set<SavedList>().SingleOrDefaultAsync(list => list.Id == command.Id, ct) is not { } list)
            return NothingThere.ForThisActor;
        db.Remove(list);
        trail.Record(new ListDropped(list.Id));
        return default(Nothing);
    }
}
