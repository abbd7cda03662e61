using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports.Going;

/// <summary>Looks at the rows once more, now that nothing can come between, and writes what is good.</summary>
public sealed class ReadRowsHandler(OpbouwDb db, ImportKinds kinds, OpenTrail trail) : IHandle<ReadRows, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ReadRows command, CancellationToken ct)
    {
        if (await db.Set<Import>().SingleOrDefaultAsync(import => import.Id == command.ImportId, ct) is not { Stage: ImportStage.Reading } import
            || import.Passed != command.After || kinds.Find(import.Kind) is not { } kind)
            return NothingThere.ForThisActor;

        if (kind.IsWhole)
            await kind.ClearAsync(ct);
        var (written, made) = (0, 0);
        foreach (var row in (await kind.CheckAsync(command.Rows, new SeenInFile(), ct)).Where(row => row.IsGood || (row.IsDoubtful && import.TakesDoubtful)))
        {
            written++;
            foreach (var record in row.Write())
                db.Add(new ImportedRecord { ImportId = import.Id, Number = import.Made + made++, Row = row.Row.Number, Kind = record.Kind, RecordId = record.Id });
        }

        trail.Record(new ImportRead(import.Id, command.Rows.Count, written));
        if (import.ReadIn(command.Rows.Count, written, made))
            await db.ForgetRowsAsync(import.Id, ct);
        return default(Nothing);
    }
}
