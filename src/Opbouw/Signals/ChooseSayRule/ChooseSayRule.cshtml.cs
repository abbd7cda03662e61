using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.ChooseSayRule;

/// <summary>The organisation chooses how those who raised it decide about a question.</summary>
[Needs(SignalRights.ChooseSayRuleCode), AsksAgain]
public sealed class ChooseSayRulePage(SettingDesk desk) : ChangeSettingPage(desk)
{
    public static readonly IReadOnlyList<Choice> Rules =
    [
        new(nameof(SayRule.OneObjectionStops), "Eén bezwaar houdt de vraag tegen."), new(nameof(SayRule.MajorityOfReactions), "De meerderheid van wie op tijd reageert, beslist."),
    ];

    [BindProperty]
    public ChooseSayRuleForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(SayChoice.Kind, ct)) return NotFound();
        var choice = await Desk.NewestAsync(SayChoice.Kind, ct);
        Form = new ChooseSayRuleForm { Rule = choice.Rule, Days = choice.Days };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Answers(SayChoice.Kind)) return NotFound();
        return ModelState.IsValid ? await KeepAsync(SayChoice.Kind.Write(new SayChoice(Form.Rule!.Value, Form.Days!.Value)), ct) : Page();
    }
}

public sealed record ChooseSayRuleForm
{
    [Required(ErrorMessage = "Kies een van de twee")]
    public SayRule? Rule { get; set; }

    [Required(ErrorMessage = "Vul het aantal dagen in"), Range(SayChoice.Fewest, SayChoice.Most, ErrorMessage = "Vul een aantal dagen in van 7 tot 60")]
    public int? Days { get; set; }
}
