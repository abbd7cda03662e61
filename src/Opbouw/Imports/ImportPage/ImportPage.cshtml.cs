using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Imports.ImportPage;

/// <summary>How far it is, and what came of it; with the way back.</summary>
[Needs(ImportRights.ImportCode)]
public sealed class ImportPage(OpbouwDb db, ImportKinds kinds, ImportWork work, Send<UndoImport, Nothing> undo) : ImportFormPage(db, kinds)
{
    private const int MostShown = 100;

    /// <summary>What did not go when it was undone, and why.</summary>
    public IReadOnlyList<ImportedRecord> Stays { get; private set; } = [];

    public bool HasFindings { get; private set; }

    public int LeftOut => Import.Rows - Import.Written;

    public DateOnly UndoUntil => LocalTime.DayOf(Import.StartedAt + Import.KeepsMemory).AddDays(-1);

    public int Percent => Import.Total == 0 ? 100 : (int)(100L * Import.Passed / Import.Total);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        if (Import.Stage is ImportStage.Matching or ImportStage.Tried)
            return Onward();
        var id = ImportId;
        if (Import.Stage == ImportStage.Undone)
            Stays = await Db.Set<ImportedRecord>().AsNoTracking().Where(record => record.ImportId == id && record.StaysBecause != null).OrderBy(record => record.Number).Take(MostShown).ToListAsync(ct);
        HasFindings = Import.Stage == ImportStage.Done && await Db.Set<ImportFinding>().AnyAsync(finding => finding.ImportId == id, ct);
        return Page();
    }

    /// <summary>Goes on at once, for who does not want to wait for the job.</summary>
    public async Task<IActionResult> OnPostVerderAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        Outcome<Nothing> outcome = await work.GoOnAsync(ImportId, ImportWork.InARequest, ct) is { } refusal ? refusal : default(Nothing);
        return ShowButton(outcome, _ => ToImport());
    }

    public async Task<IActionResult> OnPostOngedaanAsync([FromForm] Guid actionId, CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        var outcome = await undo.RunAsync(new UndoImport(actionId, ImportId), ct);
        await work.GoOnAsync(ImportId, ImportWork.InARequest, ct);
        return ShowButton(outcome, _ => ToImport());
    }
}
