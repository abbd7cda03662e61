using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Recordings.OpenRecording;

/// <summary>Listen or look, write it out, throw it away. Each time of listening stands in the read log.</summary>
[Needs(RecordingRights.KeepCode)]
public sealed class OpenRecordingPage(
    OpbouwDb db, DataKeys keys, LookAt look, LookBook book, Colleagues colleagues, RecordingPlaces places, RecordingEraser eraser, LocalTime time, Send<WriteOutRecording, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WriteOutForm Form { get; set; } = new();

    public Recording Recording { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public string Goes => RecordingPlaces.Goes(Recording, time.Today);

    public string Question => Recording.Form == RecordingForm.Words ? "Wat schreef de bewoner?" : Recording.IsPhoto ? "Wat zie je?" : "Wat hoor je?";

    /// <summary>Who listened or looked, newest first.</summary>
    public IReadOnlyList<string> Listened { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (Recording.Words is { } words)
            Form.Words = (await look.AsAsync(LookKind.Recording, [Id], LookReason.OwnCaseload, ct)).Exactly(Id, words);
        return Page();
    }

    /// <summary>The sound or the picture itself. No cache keeps it.</summary>
    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct)
    {
        var id = new RecordingId(Id);
        if (await FindAsync(ct) is not { } recording || await db.Set<RecordingContent>().AsNoTracking().SingleOrDefaultAsync(c => c.RecordingId == id, ct) is not { } content)
            return NotFound();
        var open = await look.AsAsync(LookKind.Recording, [Id], LookReason.OwnCaseload, ct);
        if (open.Refused is { } refusal)
            return StatusCode(StorageTrouble.Is(refusal) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status409Conflict);
        Response.Headers.CacheControl = "no-store";
        return open.Read(Id, content.Closed) is { } bytes ? File(bytes, recording.ContentType) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? verder, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var words = (await keys.EnsureAsync(Id, ct)).Seal(Form.Words!.Trim());
        return Show(await send.RunAsync(new WriteOutRecording(Form.ActionId, new RecordingId(Id), words), ct), _ => Redirect(verder switch
        {
            "signaal" => $"/signalen/nieuw?opname={Id}",
            "initiatief" => $"/mijn-initiatieven/nieuw?idee={Id}",
            _ => "/opnames",
        }));
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) => await FindAsync(ct) is { } found
        ? ShowButton(await eraser.EraseAsync(actionId, found.Id, RecordingEnd.ThrownAway, ct), _ => Redirect("/opnames?weg=true")) : NotFound();

    private Task<Recording?> FindAsync(CancellationToken ct)
    {
        var id = new RecordingId(Id);
        return db.Set<Recording>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } found)
            return false;
        Recording = found;
        Place = (await places.NamesAsync([found], ct))[found.Id];
        var looks = (await book.OfAsync(Id, ct)).Where(one => one.What.Kind == LookKind.Recording).ToList();
        var names = await colleagues.NamesAsync([.. looks.Select(one => one.By).OfType<AccountId>().Distinct()], ct);
        Listened = [.. looks.Select(one => $"{(one.By is { } by ? names.GetValueOrDefault(by, "Iemand") : "Iemand")}, {Shared.Ui.DutchDates.Brief(LocalTime.DayOf(one.At), time.Today)}").Distinct()];
        return true;
    }
}

public sealed class WriteOutForm
{
    public Guid ActionId { get; set; } = Guid.CreateVersion7();

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wat je hoort of ziet.")]
    [StringLength(Recording.WordsLength, ErrorMessage = "Maak het korter: hoogstens 2000 tekens.")]
    public string? Words { get; set; }
}
