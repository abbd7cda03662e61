using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Notifications.ChooseMail;

/// <summary>When I want mail, chosen after log-in.</summary>
[NeedsLogIn]
public sealed class MyMailChoicePage(OpbouwDb db, WorkContext work, Send<ChooseMail, Nothing> send) : FormPage, IChooseMail
{
    [BindProperty]
    public ChooseMailForm Form { get; set; } = new();

    [BindProperty]
    public Guid CommandId { get; set; } = Guid.CreateVersion7();

    public bool IsKept { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "bewaard")] bool kept, CancellationToken ct)
    {
        var me = work.Actor.Account;
        (IsKept, Form) = (kept, ChooseMailForm.Of(await db.Set<MailChoice>().AsNoTracking().SingleOrDefaultAsync(choice => choice.AccountId == me, ct)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? Show(await send.RunAsync(Form.ToCommand(CommandId, work.Actor.Account), ct), _ => Redirect("/meldingen/keuze?bewaard=true"))
        : Page();
}
