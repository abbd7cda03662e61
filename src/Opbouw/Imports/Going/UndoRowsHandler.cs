using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports.Going;

/// <summary>From the last record to the first: people of a partner go before the partner.</summary>
public sealed class UndoRowsHandler(OpbouwDb db, ImportKinds kinds, OpenTrail trail) : IHandle<UndoRows, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(UndoRows command, CancellationToken ct)
    {
        if (await db.Set<Import>().SingleOrDefaultAsync(import => import.Id == command.ImportId, ct) is not { Stage: ImportStage.Undoing } import
            || import.Passed != command.After || kinds.Find(import.Kind) is not { } kind)
            return NothingThere.ForThisActor;

        var records = await db.Set<ImportedRecord>().Where(record => record.ImportId == import.Id).OrderByDescending(record => record.Number)
            .Skip(command.After).Take(command.Most).ToListAsync(ct);
        var takenBack = 0;
        foreach (var record in records)
        {
            record.StaysBecause = await kind.UndoAsync(record.ToRecord(), ct);
            if (record.StaysBecause is null)
            {
                takenBack++;
                trail.Record(new ImportedRecordTakenBack(record.RecordId, record.Kind));
            }

            // The next one is asked what still stands on it.
            await db.SaveChangesAsync(ct);
        }

        import.TakeBack(records.Count, takenBack);
        return default(Nothing);
    }
}
