using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.ChooseSayRule;

[Needs(SignalRights.ChooseSayRuleCode)]
public sealed class ChooseSayRulePage(OpbouwDb db, Send<ChooseSayRule, Nothing> send) : PageModel
{
    public static readonly IReadOnlyList<Choice> Rules = Choice.All<SayRule>(r => r.Label());

    [BindProperty]
    public ChooseSayRuleForm Form { get; set; } = new();

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(string? bewaard, CancellationToken ct)
    {
        IsSaved = bewaard is not null;
        Form = new ChooseSayRuleForm { Id = Guid.CreateVersion7(), Rule = await SayRuleChoice.CurrentAsync(db, ct) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        switch (await send.RunAsync(new ChooseSayRule(Form.Id, Form.Rule!.Value), ct))
        {
            case Outcome<Nothing>.Done: return Redirect("/instellingen/bewoners-beslissen?bewaard=ja");
            case Outcome<Nothing>.Refused { Refusal: var refusal }: this.Refuse(refusal); return Page();
            default: return NotFound();
        }
    }
}

public sealed record ChooseSayRuleForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies een van de twee")]
    public SayRule? Rule { get; set; }
}
