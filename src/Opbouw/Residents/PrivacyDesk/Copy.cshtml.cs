using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Residents.PrivacyDesk;

/// <summary>Everything about one resident, for that resident: on paper, and as a file that another program reads.</summary>
[Needs(ResidentRights.ProtectCode)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CopyPage(OpbouwDb db, PersonalExport export, LookAt look, WorkContext work, LocalTime time) : FormPage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IReadOnlyList<ExportedTable> Tables { get; private set; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Looks { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromServices] Send<GiveCopy, Nothing> send, CancellationToken ct)
    {
        var outcome = await send.RunAsync(new GiveCopy(actionId, new ResidentId(Id)), ct);
        // Nobody asked by card: somebody asked at the desk, and there is nothing to tick off.
        return outcome is Outcome<Nothing>.Missing && await ExistsAsync(ct) ? Redirect("/privacy-werk?gegeven=true") : ShowButton(outcome, _ => Redirect("/privacy-werk?gegeven=true"));
    }

    /// <summary>The same as JSON: every column of every table.</summary>
    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct) => !await LoadAsync(ct) ? NotFound() : File(
        JsonSerializer.SerializeToUtf8Bytes(new { organisation = work.Organisation.Name, made = time.Now, tables = Tables.ToDictionary(table => table.Table, table => table.Rows.Select(row => row.ToDictionary(cell => cell.Column, cell => cell.Value))), looks = Looks }, Readable),
        "application/json", "wat-wij-van-u-weten.json");

    private Task<bool> ExistsAsync(CancellationToken ct)
    {
        var id = new ResidentId(Id);
        return db.Set<Resident>().IgnoreQueryFilters().AnyAsync(r => r.Id == id, ct);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ResidentId(Id);
        if (!await ExistsAsync(ct))
            return false;
        var keys = await look.AsAsync(LookKind.Export, [Id], LookReason.AskedByTheResident, ct);
        Tables = await export.TablesAsync(id, keys, ct);
        Looks = await export.LooksAsync(id, ct);
        return keys.Refused is null;
    }
}
