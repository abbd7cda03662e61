using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Notifications.ChooseMail;

/// <summary>The same choice behind the link in a mail, without log-in. Shows nothing of anybody.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MailChoiceByLinkPage(OpbouwDb db, ChoiceLinks links, PublicForm publicForm, Send<ChooseMail, Nothing> send) : FormPage, IChooseMail
{
    [BindProperty]
    public ChooseMailForm Form { get; set; } = new();

    public string FormField => publicForm.New(Request);

    public bool IsKept => Request.Query.ContainsKey("bewaard");

    public async Task<IActionResult> OnGetAsync(string sleutel, CancellationToken ct)
    {
        if (links.Read(sleutel) is not { } account)
            return NotFound();
        Form = ChooseMailForm.Of(await db.Set<MailChoice>().AsNoTracking().SingleOrDefaultAsync(choice => choice.AccountId == account, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string sleutel, [FromForm(Name = PublicForm.Field)] string? field, CancellationToken ct)
    {
        if (links.Read(sleutel) is not { } account)
            return NotFound();
        if (publicForm.Read(Request, field) is not { } id)
            ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
            return Show(await send.RunAsync(Form.ToCommand(id, account), ct), _ => Redirect($"{ChoiceLinks.Start}{sleutel}?bewaard=1"));
        return Page();
    }
}
