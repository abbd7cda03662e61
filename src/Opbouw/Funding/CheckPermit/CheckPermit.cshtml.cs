using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Funding.CheckPermit;

/// <summary>Is a permit needed? For everybody, without an account. Nothing of the answers is kept.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class CheckPermitPage(ChosenSettings settings, PublicForm publicForm) : FormPage, IAsksAboutEvent
{
    [BindProperty]
    public EventForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public PermitRules Rules { get; private set; } = PermitRules.Kind.Usual;

    /// <summary>Null until somebody asked.</summary>
    public PermitCheck? Check { get; private set; }

    public string NewField => publicForm.New(Request);

    public async Task OnGetAsync(CancellationToken ct) => Rules = await settings.NowAsync(PermitRules.Kind, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Rules = await settings.NowAsync(PermitRules.Kind, ct);
        if (publicForm.Read(Request, Field) is null) ModelState.AddModelError("", PublicForm.Expired);
        if (Form.Read(ModelState) is { } answers) Check = PermitCheck.Of(answers, Rules);
        return Page();
    }
}
