using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using NetEscapades.AspNetCore.SecurityHeaders;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Recordings.AddRecording;

/// <summary>Speak it in, or take a photo. Where a browser cannot record, the telephone's own recorder does.</summary>
[Needs(RecordingRights.KeepCode)]
[SecurityHeadersPolicy(SecurityHeaders.WithMicrophone)]
public sealed class AddRecordingPage(SignalPlaces places, MyFindSpots spots, DataKeys keys, Send<AddRecording, RecordingId> send) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "foto")]
    public bool IsPhoto { get; set; }

    [BindProperty]
    public AddRecordingForm Form { get; set; } = new();

    public IReadOnlyList<SignalPlace> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Places = await places.AllAsync(ct);
        Form.Place = await spots.LikelyNowAsync(ct) is { } here ? SignalPlaces.ValueOf(here.Id, default) : Places.Count == 1 ? Places[0].Value : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Places = await places.AllAsync(ct);
        var place = Places.FirstOrDefault(one => one.Value == Form.Place);
        if (place is null && Form.Place is not null)
            this.Refuse(SignalRefusals.NeedsAPlace);
        var read = await ReadAsync(ct);
        if (read is Outcome<RecordingFile>.Refused { Refusal: var refusal })
            this.Refuse(refusal);
        return ModelState.IsValid && place is not null && read is Outcome<RecordingFile>.Done { Value: var file } ? await KeepAsync(file, place, ct) : Page();
    }

    private async Task<Outcome<RecordingFile>> ReadAsync(CancellationToken ct)
    {
        if ((IsPhoto ? Form.Photo : Form.Voice) is not { Length: > 0 } sent)
            return IsPhoto ? RecordingFile.NoPhoto : RecordingFile.NoVoice;
        if (sent.Length > (IsPhoto ? RecordingFile.LargestPhoto : RecordingFile.LargestVoice))
            return IsPhoto ? RecordingFile.PhotoTooLarge : RecordingFile.VoiceTooLarge;
        var bytes = await sent.BytesAsync(ct);
        return IsPhoto ? RecordingFile.Photo(bytes) : RecordingFile.Voice(bytes);
    }

    private async Task<IActionResult> KeepAsync(RecordingFile file, SignalPlace place, CancellationToken ct)
    {
        var closed = (await keys.EnsureAsync(Form.Id, ct)).Seal(file.Bytes);
        var command = new AddRecording(new RecordingId(Form.Id), file.Form, place.TeamId, place.AreaId, place.FindSpotId, Convert.ToHexStringLower(SHA256.HashData(closed))) { Closed = closed };
        return Show(await send.RunAsync(command, ct), _ => Redirect("/opnames?bewaard=true"));
    }
}

public sealed class AddRecordingForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies de plek waar het over gaat")]
    public string? Place { get; set; }

    public IFormFile? Voice { get; set; }

    public IFormFile? Photo { get; set; }
}
