using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.AcceptInvite;

[PublicPage]
public sealed class AcceptInvitePage(OpbouwDb db, WorkContext work, TimeProvider time, NewPassword newPassword, PasswordDoor door, Send<AcceptInvite, AcceptedInvite> send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public AcceptInviteForm Form { get; set; } = new();

    /// <summary>Null when the link is used, too old or made up.</summary>
    public Account? Invited { get; private set; }

    /// <summary>Why a password is of no use to this person.</summary>
    public string? NoPassword { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => await FindAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        if (Invited is null || NoPassword is not null)
            return Page();
        NewPassword.Check(ModelState, "Form.Wanted", Form.Wanted, Invited.Email, Invited.Name, work.Organisation.Name);
        if (!ModelState.IsValid)
            return Page();

        var outcome = await send.RunAsync(new AcceptInvite(Guid.CreateVersion7(), SecretCode.Hash(Code!), newPassword.Hash(Form.Wanted!), Entrance.DeviceOf(HttpContext)), ct);
        if (outcome is Outcome<AcceptedInvite>.Refused { Refusal: var refusal })
        {
            this.Refuse(refusal);
            return Page();
        }

        if (outcome is not Outcome<AcceptedInvite>.Done { Value: { Key: { } key } accepted })
            return LocalRedirect("/inloggen");
        return LocalRedirect(Entrance.Admit(HttpContext, key, accepted.IsComplete));
    }

    private async Task FindAsync(CancellationToken ct)
    {
        var hash = SecretCode.Hash(Code ?? "");
        var now = time.GetUtcNow();
        var invite = await db.Set<Invite>().AsNoTracking().SingleOrDefaultAsync(open => open.CodeHash == hash && open.UsedAt == null && open.EndsAt > now, ct);
        Invited = invite is null ? null : await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == invite.AccountId.Value && account.EndedAt == null, ct);
        NoPassword = Invited is null ? null : await door.RefusalForAsync(Invited, ct);
    }
}

public sealed class AcceptInviteForm
{
    [AsTyped]
    public string? Wanted { get; set; }
}
