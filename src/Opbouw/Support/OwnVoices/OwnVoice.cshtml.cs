using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Support.OwnVoices;

/// <summary>The page of who gave a voice. Its address is the key: whoever has it, may take the voice back.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnVoicePage(VoiceDoor door, DataKeys keys, PublicForm publicForm, Send<TakeVoiceBack, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "gedaan")]
    public bool IsDone { get; set; }

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    /// <summary>Null: it was taken back just now.</summary>
    public OwnVoice? Voice { get; private set; }

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Voice = await door.FindAsync(Key, ct);
        return Voice is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Voice = await door.FindAsync(Key, ct);
        if (Voice is null) return NotFound();
        if (publicForm.Read(Request, Field) is not { } id)
        {
            ModelState.AddModelError("", PublicForm.Expired);
            return Page();
        }

        await keys.DestroyAsync(Voice.Id.Value, ct);
        return Show(await send.RunAsync(new TakeVoiceBack(id, Voice.Id), ct), _ =>
        {
            Voice = null;
            return Page();
        });
    }
}
