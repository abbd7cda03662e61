using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Editing.TakeStoryBack;

/// <summary>The code on her paper, and it is gone.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class TakeStoryBackPage(Stories stories, PublicForm publicForm, Send<TakeStoryBack, Nothing> take) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public TakeStoryBackForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public string NewField => publicForm.New(Request);

    public Story Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? stories.IsGone(Story) ? Redirect(Story.Address) : Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (publicForm.Read(Request, Field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
            return Show(await take.RunAsync(new TakeStoryBack(id, Story.Id) { Digits = SecretCode.OnlyDigits(Form.Code!) }, ct), _ => Redirect(Story.Address));
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await stories.FindAsync(Code, ct) is not { } told)
            return false;
        Story = told.Story;
        return true;
    }
}

public sealed class TakeStoryBackForm
{
    [Required(ErrorMessage = "Vul de code in. Die staat op uw papier."), StringLength(30, ErrorMessage = "Vul twaalf cijfers in."), RegularExpression(@"[\d\s-]*", ErrorMessage = "Vul alleen cijfers in.")]
    public string? Code { get; set; }
}
