using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Imports.Going;

public sealed class TidyImportsHandler(OpbouwDb db, OpenTrail trail) : IHandle<TidyImports, int>
{
    public async Task<Outcome<int>> HandleAsync(TidyImports command, CancellationToken ct)
    {
        if (!db.IsHouse)
            return NothingThere.ForThisActor;
        var old = await db.ImportsToTidy(command.Due).ToListAsync(ct);
        foreach (var import in old)
        {
            if (import.StartedAt <= command.Due - Import.KeepsMemory)
                Forget(import);
            else
                await DropAsync(import, ct);
        }

        return old.Count;
    }

    private void Forget(Import import)
    {
        db.RemoveRange(db.Set<ImportedRecord>().Where(record => record.ImportId == import.Id));
        db.RemoveRange(db.Set<ImportFinding>().Where(finding => finding.ImportId == import.Id));
        db.RemoveRange(db.Set<ImportContent>().Where(content => content.ImportId == import.Id));
        db.Remove(import);
        trail.Record(new ImportForgotten(import.Id));
    }

    private async Task DropAsync(Import import, CancellationToken ct)
    {
        if (import.MayBeDropped || import.Stage == ImportStage.Reading)
            trail.Record(new ImportDropped(import.Id));
        import.Drop();
        await db.ForgetRowsAsync(import.Id, ct);
        await db.ForgetFindingsAsync(import.Id, ct);
    }
}

internal static class ImportsInTheDatabase
{
    /// <summary>Those with rows or findings of a day old, and those of a month.</summary>
    public static IQueryable<Import> ImportsToTidy(this OpbouwDb db, DateTimeOffset now)
    {
        var (fileUntil, memoryUntil) = (now - Import.KeepsFile, now - Import.KeepsMemory);
        return db.Set<Import>().Where(import => import.StartedAt <= memoryUntil || (import.StartedAt <= fileUntil
            && (db.Set<ImportContent>().Any(content => content.ImportId == import.Id) || db.Set<ImportFinding>().Any(finding => finding.ImportId == import.Id))));
    }

    public static Task ForgetRowsAsync(this OpbouwDb db, ImportId import, CancellationToken ct) =>
        db.Set<ImportContent>().Where(content => content.ImportId == import).ExecuteDeleteAsync(ct);

    public static Task ForgetFindingsAsync(this OpbouwDb db, ImportId import, CancellationToken ct) =>
        db.Set<ImportFinding>().Where(finding => finding.ImportId == import).ExecuteDeleteAsync(ct);
}
