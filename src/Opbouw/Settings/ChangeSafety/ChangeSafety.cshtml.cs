using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui.Safety;

namespace Opbouw.Settings.ChangeSafety;

/// <summary>The organisation chooses where "Snel weg" leads, and who hears of a hole in the site.</summary>
[Needs(SettingRights.ChangeCode)]
[AsksAgain]
public sealed class ChangeSafetyPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public ChangeSafetyForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(SafetyFacts.Kind, ct))
            return NotFound();
        var facts = await Desk.NewestAsync(SafetyFacts.Kind, ct);
        Form = new ChangeSafetyForm { ExitTo = facts.ExitTo, ReportTo = facts.ReportTo };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(SafetyFacts.Kind))
            return NotFound();
        var facts = new SafetyFacts(Form.ExitTo?.Trim() ?? "", string.IsNullOrWhiteSpace(Form.ReportTo) ? null : Form.ReportTo.Trim());
        if (SafetyFacts.Kind.Rule(facts) is { } refusal && Form.ExitTo is not null)
            ModelState.AddModelError(refusal.Field!, refusal.Message);
        return ModelState.IsValid ? await KeepAsync(SafetyFacts.Kind.Write(facts), ct) : Page();
    }
}

public sealed record ChangeSafetyForm
{
    [Required(ErrorMessage = "Vul in waar Snel weg heen gaat"), StringLength(SafetyFacts.Longest, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? ExitTo { get; set; }

    [StringLength(SafetyFacts.Longest, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? ReportTo { get; set; }
}
