using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Sheets;

namespace Opbouw.Imports.TrialRun;

/// <summary>What would happen: how many rows are good, and row by row what is wrong with the others. Then somebody decides.</summary>
[Needs(ImportRights.ImportCode), AsksAgain]
public sealed class TrialRunPage(OpbouwDb db, ImportKinds kinds, ImportWork work, Send<AgreeToImport, Nothing> agree, Send<DropImport, Nothing> drop) : ImportFormPage(db, kinds)
{
    private const int MostShown = 50;
    private static readonly string[] Headings = ["Rij", "Kolom", "Wat staat er", "Wat is er"];

    [BindProperty(SupportsGet = true, Name = "vorm")]
    public SheetForm? AsFile { get; set; }

    [BindProperty]
    public AgreeForm Form { get; set; } = new();

    public IReadOnlyList<FindingGroup> Findings { get; private set; } = [];

    public bool IsCutOff { get; private set; }

    public bool HasNotes => Import.Wrong + Import.Doubtful + Import.Known > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        if (AsFile is { } form)
            return new SheetResult(string.Create(CultureInfo.InvariantCulture, $"{Kind.Code}-na-te-kijken"), form, Headings, AsRowsAsync(ct));
        if (Import.Stage != ImportStage.Tried)
            return Onward();
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        var outcome = await agree.RunAsync(new AgreeToImport(Form.Id, ImportId, Form.TakesDoubtful), ct);
        await work.GoOnAsync(ImportId, ImportWork.InARequest, ct);
        if (!outcome.IsDone)
            await LoadAsync(ct);
        return Show(outcome, _ => ToImport());
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await FindAsync(ct) ? ShowButton(await drop.RunAsync(new DropImport(actionId, ImportId), ct), _ => ToImport()) : NotFound();

    private async Task LoadAsync(CancellationToken ct)
    {
        var groups = new Dictionary<(RowNoteKind, string, string), FindingGroup>();
        await foreach (var note in NotesAsync(ct))
        {
            var key = (note.Kind, note.Column, note.Message);
            if (groups.TryGetValue(key, out var group))
                group.Add(note);
            else if (groups.Count < MostShown)
                groups[key] = new FindingGroup(note);
            else
                IsCutOff = true;
        }

        Findings = [.. groups.Values.OrderBy(group => group.Kind)];
    }

    private async IAsyncEnumerable<object?[]> AsRowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var note in NotesAsync(ct))
            yield return [note.Row, note.Column, note.Value, note.Message];
    }

    private async IAsyncEnumerable<RowNote> NotesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var id = ImportId;
        await foreach (var some in Db.Set<ImportFinding>().AsNoTracking().Where(finding => finding.ImportId == id).OrderBy(finding => finding.After).Select(finding => finding.Notes).AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var note in JsonSerializer.Deserialize<List<RowNote>>(some)!)
                yield return note;
        }
    }
}

public sealed class AgreeForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public bool TakesDoubtful { get; set; }
}
