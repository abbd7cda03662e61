using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.RecoveryCodes;

[NeedsLogIn, AsksAgain]
public sealed class RecoveryCodesPage(OpbouwDb db, WorkContext work, Send<MakeRecoveryCodes, MadeRecoveryCodes> send) : FormPage
{
    [BindProperty]
    public Guid Command { get; set; } = Guid.CreateVersion7();

    public bool HasPhone { get; private set; }

    public int Left { get; private set; }

    /// <summary>Filled once, after making them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        HasPhone = await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == me, ct);
        Left = await db.Set<RecoveryCode>().CountAsync(code => code.AccountId == me && code.UsedAt == null, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return Show(await send.RunAsync(new MakeRecoveryCodes(Command), ct), made =>
        {
            Codes = made.Codes;
            // Sent twice: the second answer cannot show them again.
            return Codes.Count > 0 ? Page() : RedirectToPage();
        });
    }
}
