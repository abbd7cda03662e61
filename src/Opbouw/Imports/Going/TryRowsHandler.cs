using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports.Going;

public sealed class TryRowsHandler(OpbouwDb db, ImportKinds kinds, OpenTrail trail) : IHandle<TryRows, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TryRows command, CancellationToken ct)
    {
        if (await db.Set<Import>().SingleOrDefaultAsync(import => import.Id == command.ImportId, ct) is not { Stage: ImportStage.Trying } import
            || import.Round != command.Round || import.Passed != command.After || kinds.Find(import.Kind) is null)
            return NothingThere.ForThisActor;
        import.TryOut(command.Counts);
        if (command.Notes.Count > 0)
            db.Add(new ImportFinding { ImportId = import.Id, After = command.After, Notes = JsonSerializer.Serialize(command.Notes) });
        trail.Record(new ImportTried(import.Id, command.Counts.Rows, command.Counts.Wrong));
        return default(Nothing);
    }
}
