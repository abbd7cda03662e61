using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Support.GiveVoice;

/// <summary>What a group wants, how many support it, and one form: I join, or I am in favour. No account, no cookie.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class GiveVoicePage(OpbouwDb db, VoiceDoor door, DataKeys keys, LookUpHash hashes, ChosenSettings settings, PublicForm publicForm, Send<GiveVoice, Nothing> send) : FormPage
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(VoiceKind.Joins), VoiceKind.Joins.Label(), "De groep belt of mailt u."),
        new(nameof(VoiceKind.InFavour), VoiceKind.InFavour.Label(), "Meer hoeft niet."),
    ];

    private static readonly Refusal NeedsContact = new("voice.needs-contact", "Schrijf op hoe de groep u kan bereiken. Of kies: ik ben voor.", "Contact");
    private static readonly Refusal NoPostcode = new("voice.no-postcode", "Vul de vier cijfers in, zoals 1353. Of laat het leeg.", "Postcode");

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>From her own page: she gave her voice with this browser.</summary>
    [BindProperty(SupportsGet = true, Name = "van")]
    public string? From { get; set; }

    [BindProperty]
    public GiveVoiceForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public PublishedSupport Asked { get; private set; } = null!;

    public IReadOnlyList<SupportProgress> Progress { get; private set; } = [];

    public bool DidAlready { get; private set; }

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Form is { Kind: VoiceKind.Joins } && string.IsNullOrWhiteSpace(Form.Contact)) this.Refuse(NeedsContact);
        if (!string.IsNullOrWhiteSpace(Form.Postcode) && AreaPostcode.Normalise(Form.Postcode) is null) this.Refuse(NoPostcode);
        if (publicForm.Read(Request, Field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
            return await GiveAsync(new VoiceId(id), ct);
        return Page();
    }

    private async Task<IActionResult> GiveAsync(VoiceId id, CancellationToken ct)
    {
        var caller = await door.CallerAsync(Asked.InitiativeId, HttpContext.Connection.RemoteIpAddress, ct);
        if (await door.RefuseAsync(Asked.InitiativeId, caller, ct) is { } refusal)
        {
            this.Refuse(refusal);
            return Page();
        }

        var contact = Form.Kind == VoiceKind.Joins ? Form.Contact : null;
        var key = string.IsNullOrWhiteSpace(Form.Name) && string.IsNullOrWhiteSpace(contact) ? null : await keys.EnsureAsync(id.Value, ct);
        int? postcode = AreaPostcode.Normalise(Form.Postcode) is { } four ? int.Parse(four, CultureInfo.InvariantCulture) : null;
        var own = $"/mijn-steun/{await VoiceKey.OfAsync(hashes, id, ct)}?gedaan=true";
        return Show(await send.RunAsync(new GiveVoice(id, Asked.InitiativeId, Form.Kind!.Value, postcode, key?.SealAny(Form.Name), key?.SealAny(contact)) { Caller = caller }, ct), _ => Redirect(own));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Set<PublishedSupport>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code, ct) is not { } asked) return false;
        Asked = asked;
        Progress = (await settings.NowAsync(SupportThresholds.Kind, ct)).ProgressOf(asked.Count);
        DidAlready = (await door.FindAsync(From, ct))?.Initiative == asked.InitiativeId;
        return true;
    }
}

public sealed class GiveVoiceForm
{
    [Required(ErrorMessage = "Kies: ik doe mee, of ik ben voor.")]
    public VoiceKind? Kind { get; set; }

    [StringLength(Voice.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [MailOrTelephone, StringLength(Voice.LongestContact, ErrorMessage = "Dit is te lang. Kijk het nog eens na.")]
    public string? Contact { get; set; }

    [StringLength(10, ErrorMessage = "Vul de vier cijfers in, zoals 1353. Of laat het leeg.")]
    public string? Postcode { get; set; }
}
