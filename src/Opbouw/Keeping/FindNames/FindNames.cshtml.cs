using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Residents;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Keeping.FindNames;

/// <summary>A name in what people wrote: found everywhere, struck per record. The name travels in forms only, never in an address or a log.</summary>
[Needs(ResidentRights.ProtectCode)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FindNamesPage(Striker striker, CurrentSession session, Send<NoteLook, Nothing> look) : FormPage
{
    public static readonly IReadOnlyList<Choice> Reasons =
        [.. new[] { LookReason.AskedByTheResident, LookReason.Complaint, LookReason.Emergency }.Select(reason => new Choice(reason.ToString(), reason.Dutch()))];

    [BindProperty]
    public FindNamesForm Form { get; set; } = new();

    public IReadOnlyList<RecordFound>? Found { get; private set; }

    public bool IsMore { get; private set; }

    /// <summary>In how many places something was struck just now.</summary>
    public int? Struck { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Names() is { } names)
            await SearchAsync(names, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostStreepAsync([FromForm] Guid record, [FromForm] Guid actionId, CancellationToken ct)
    {
        if (Names() is not { } names)
            return Page();
        var outcome = await striker.StrikeAsync(actionId, record, names, ct);
        if (outcome is Outcome<int>.Missing)
            return NotFound();
        if (outcome is Outcome<int>.Refused { Refusal: var refusal })
            this.Refuse(refusal);
        Struck = outcome is Outcome<int>.Done { Value: var places } ? places : null;
        await SearchAsync(names, ct);
        return Page();
    }

    private NameSearch? Names()
    {
        if (!ModelState.IsValid)
            return null;
        if (NameSearch.Of(Form.Names) is { } names)
            return names;
        ModelState.AddModelError("Form.Names", "Vul een naam in van twee letters of meer.");
        return null;
    }

    /// <summary>Nothing is read before it is written down that she looks.</summary>
    private async Task SearchAsync(NameSearch names, CancellationToken ct)
    {
        var outcome = await look.RunAsync(new NoteLook(Guid.CreateVersion7(), LookKind.Text, [], Form.Why!.Value, session.Session?.Id.Value.ToString() ?? "", []), ct);
        if (outcome is Outcome<Nothing>.Refused { Refusal: var refusal })
            this.Refuse(refusal);
        else
            (Found, IsMore) = await striker.FindAsync(names, ct);
    }
}

public sealed class FindNamesForm
{
    [Required(ErrorMessage = "Vul de naam in die je zoekt.")]
    [StringLength(200, ErrorMessage = "Zoek op een kortere naam.")]
    public string? Names { get; set; }

    [Required(ErrorMessage = "Kies waarom je zoekt.")]
    public LookReason? Why { get; set; }
}
