using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Trail.Sealing;

namespace Opbouw.Settings.ChangeSealWitnesses;

/// <summary>The organisation chooses who gets the seal of the log each day.</summary>
[Needs(SettingRights.ChangeCode)]
[AsksAgain]
public sealed class ChangeSealWitnessesPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public SealWitnessesForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(SealWitnesses.Kind, ct))
            return NotFound();
        var now = await Desk.NewestAsync(SealWitnesses.Kind, ct);
        Form = new SealWitnessesForm { First = now.First, Second = now.Second };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(SealWitnesses.Kind))
            return NotFound();
        var chosen = new SealWitnesses(Typed(Form.First), Typed(Form.Second));
        if (ModelState.IsValid && SealWitnesses.Kind.Rule(chosen) is { } refusal)
            ModelState.AddModelError(refusal.Field!, refusal.Message);
        return ModelState.IsValid ? await KeepAsync(SealWitnesses.Kind.Write(chosen), ct) : Page();
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record SealWitnessesForm
{
    [EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl"), StringLength(SealWitnesses.Longest, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na")]
    public string? First { get; set; }

    [EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl"), StringLength(SealWitnesses.Longest, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na")]
    public string? Second { get; set; }
}
