using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Trail;

namespace Opbouw.Lists.ShowList;

/// <summary>Somebody takes a list along as a file.</summary>
public sealed record TakeList(Guid CommandId, string List, SheetForm Form) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("lists.take-list", "Een lijst als bestand ophalen", typeof(ListTaken));
}

public sealed class TakeListHandler(WorkContext work, OpenTrail trail) : IHandle<TakeList, Nothing>
{
    public Task<Outcome<Nothing>> HandleAsync(TakeList command, CancellationToken ct)
    {
        if (!work.Actor.IsKnown)
            return Task.FromResult<Outcome<Nothing>>(NothingThere.ForThisActor);
        trail.Record(new ListTaken(command.CommandId, command.List, command.Form));
        return Task.FromResult<Outcome<Nothing>>(default(Nothing));
    }
}
