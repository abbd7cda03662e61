using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using NetEscapades.AspNetCore.SecurityHeaders;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Recordings.SayIt;

/// <summary>“Zeg het” and “Ik heb een idee”: at most four questions, in words, aloud or with a photo, without an account. Afterwards a code to follow it.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
[SecurityHeadersPolicy(SecurityHeaders.WithMicrophone)]
public sealed class SayItPage(OrganisationAreas areas, DataKeys keys, FollowCodes codes, PublicForm publicForm, Send<SayIt, Nothing> send) : FormPage
{
    private static readonly Refusal NeedsSomething = new("say.needs-something", "Schrijf iets op, of spreek het in.", "Words");

    private static readonly Refusal OneOfTwo = new("say.one-of-two", "Kies een foto of een opname, niet allebei.", "Photo");

    [BindProperty(SupportsGet = true, Name = "idee")]
    public bool IsIdea { get; set; }

    /// <summary>From the simple view: the area is chosen already, and one question is left.</summary>
    [BindProperty(SupportsGet = true, Name = "eenvoudig")]
    public bool IsSimple { get; set; }

    [BindProperty]
    public SayItForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    /// <summary>Shown once: with it the visitor follows what happens.</summary>
    public string? Code { get; private set; }

    public string NewField => publicForm.New(Request);

    public async Task OnGetAsync([FromQuery(Name = "wijk")] string? code, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var snapshot = await LoadAsync(ct);
        Form.Area = snapshot.Find(code)?.Id.Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        await LoadAsync(ct);
        var voice = await SentAsync(ct);
        if (Said is null && Form is not ({ Voice.Length: > 0 } or { Photo.Length: > 0 }))
            this.Refuse(NeedsSomething);
        if (publicForm.Read(Request, Field) is not { } id)
        {
            ModelState.AddModelError("", PublicForm.Expired);
            return Page();
        }

        return ModelState.IsValid ? await KeepAsync(id, voice, ct) : Page();
    }

    /// <summary>The answers of an idea under one another.</summary>
    private string? Said => string.Join("\n\n", new[] { Form.Words?.Trim(), Form.CanDo?.Trim() is { Length: > 0 } own ? $"Wat ik zelf kan doen: {own}" : null, Form.WithWhom?.Trim() is { Length: > 0 } whom ? $"Wie al meedoen: {whom}" : null }.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } said
        ? said : null;

    private async Task<IActionResult> KeepAsync(Guid id, RecordingFile? voice, CancellationToken ct)
    {
        var (key, code) = (await keys.EnsureAsync(id, ct), codes.Of(id));
        var closed = voice is null ? [] : key.Seal(voice.Bytes);
        var command = new SayIt(new RecordingId(id), voice?.Form ?? RecordingForm.Words, new AreaId(Form.Area!.Value), IsIdea ? SignalKind.Idea : null, key.SealAny(Said),
            Convert.ToHexStringLower(code.Hash), closed.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(closed)))
        { Closed = closed };
        return Show(await send.RunAsync(command, ct), _ =>
        {
            Code = code.Shown;
            return Page();
        });
    }

    private async Task<RecordingFile?> SentAsync(CancellationToken ct)
    {
        if (Form is { Voice.Length: > 0, Photo.Length: > 0 })
        {
            this.Refuse(OneOfTwo);
            return null;
        }

        Outcome<RecordingFile>? read = null;
        if (Form.Voice is { Length: > 0 } voiceSent)
            read = voiceSent.Length > RecordingFile.LargestVoice ? RecordingFile.VoiceTooLarge : RecordingFile.Voice(await voiceSent.BytesAsync(ct));
        else if (Form.Photo is { Length: > 0 } photoSent)
            read = photoSent.Length > RecordingFile.LargestPhoto ? RecordingFile.PhotoTooLarge : RecordingFile.Photo(await photoSent.BytesAsync(ct));
        if (read is Outcome<RecordingFile>.Refused { Refusal: var refusal })
            this.Refuse(refusal);
        return read is Outcome<RecordingFile>.Done { Value: var voice } ? voice : null;
    }

    private async Task<AreaSnapshot> LoadAsync(CancellationToken ct)
    {
        var snapshot = await areas.SnapshotAsync(ct);
        Areas = QuarterChoices.Of(snapshot.Tree, snapshot.On);
        return snapshot;
    }
}

public sealed class SayItForm
{
    [ManyLines]
    [StringLength(1_500, ErrorMessage = "Maak het korter: hoogstens 1500 tekens. Of bel ons.")]
    public string? Words { get; set; }

    [ManyLines]
    [StringLength(400, ErrorMessage = "Maak het korter: hoogstens 400 tekens.")]
    public string? CanDo { get; set; }

    [StringLength(200, ErrorMessage = "Maak het korter: hoogstens 200 tekens.")]
    public string? WithWhom { get; set; }

    public IFormFile? Voice { get; set; }

    public IFormFile? Photo { get; set; }

    [Required(ErrorMessage = "Kies uw wijk, dan leest de goede persoon het.")]
    public Guid? Area { get; set; }
}
