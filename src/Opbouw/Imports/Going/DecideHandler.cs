using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports.Going;

/// <summary>What the owner of a file decides, step by step.</summary>
public sealed class DecideHandler(OpbouwDb db, ImportKinds kinds, OpenTrail trail)
    : IHandle<MatchImport, Nothing>, IHandle<AgreeToImport, Nothing>, IHandle<UndoImport, Nothing>, IHandle<DropImport, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MatchImport command, CancellationToken ct)
    {
        if (await FindAsync(command.ImportId, ct) is not { } import)
            return NothingThere.ForThisActor;
        if (import.Match([.. command.Matching]) is { } refusal)
            return refusal;
        await db.ForgetFindingsAsync(import.Id, ct);
        trail.Record(new ImportMatched(import.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(AgreeToImport command, CancellationToken ct)
    {
        if (await FindAsync(command.ImportId, ct) is not { } import)
            return NothingThere.ForThisActor;
        if (import.Agree(command.TakesDoubtful) is { } refusal)
            return refusal;
        trail.Record(new ImportAgreed(import.Id, command.TakesDoubtful));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(UndoImport command, CancellationToken ct)
    {
        if (await FindAsync(command.ImportId, ct) is not { } import)
            return NothingThere.ForThisActor;
        if (import.Undo() is { } refusal)
            return refusal;
        trail.Record(new ImportUndone(import.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(DropImport command, CancellationToken ct)
    {
        if (await FindAsync(command.ImportId, ct) is not { } import)
            return NothingThere.ForThisActor;
        if (!import.MayBeDropped)
            return ImportRefusals.TooLate;
        import.Drop();
        await db.ForgetRowsAsync(import.Id, ct);
        await db.ForgetFindingsAsync(import.Id, ct);
        trail.Record(new ImportDropped(import.Id));
        return default(Nothing);
    }

    private async Task<Import?> FindAsync(ImportId id, CancellationToken ct) =>
        await db.Set<Import>().SingleOrDefaultAsync(import => import.Id == id, ct) is { } import && kinds.Find(import.Kind) is not null ? import : null;
}
