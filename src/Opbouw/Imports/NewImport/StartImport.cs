using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports.NewImport;

public sealed class StartImportHandler(OpbouwDb db, WorkContext work, ImportKinds kinds, OpenTrail trail, TimeProvider time) : IHandle<StartImport, ImportId>
{
    public Task<Outcome<ImportId>> HandleAsync(StartImport command, CancellationToken ct)
    {
        if (kinds.Find(command.Kind) is null)
            return Task.FromResult<Outcome<ImportId>>(NothingThere.ForThisActor);
        var import = new Import
        {
            Id = command.Id,
            AccountId = work.Actor.Account,
            Kind = command.Kind,
            FileName = command.FileName,
            StartedAt = time.GetUtcNow(),
            Rows = command.Rows,
            Headings = command.Headings,
            Oddities = command.Oddities,
            Matching = command.Matching,
        };
        db.Add(import);
        db.Add(new ImportContent { ImportId = import.Id, Sealed = command.Sealed });
        trail.Record(new ImportStarted(import.Id, import.Kind, import.Rows));
        return Task.FromResult<Outcome<ImportId>>(import.Id);
    }
}
