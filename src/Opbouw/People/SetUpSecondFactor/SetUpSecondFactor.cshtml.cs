using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.SetUpSecondFactor;

[PublicPage, AsksAgain]
public sealed class SetUpSecondFactorPage(
    OpbouwDb db, CurrentSession current, WorkContext work, OrganisationSecrets secrets, Send<SetUpSecondFactor, NewSecondFactor> send) : PageModel
{
    [BindProperty]
    public SetUpForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public SecondFactorKey Key { get; private set; } = new("");

    public string AppAddress { get; private set; } = "";

    /// <summary>Filled once, after the first right code.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Onward => WayBack.Or(Terug);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await MyAccountAsync(ct) is { } account ? await ShowAsync(account, SecondFactorKey.New(), ct) : LocalRedirect(WayBack.With("/inloggen", Terug));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await MyAccountAsync(ct) is not { } account)
            return LocalRedirect(WayBack.With("/inloggen", Terug));
        if (SecondFactorKey.Unseal(secrets, account, Form.SealedKey) is not { } key)
            return await ShowAsync(account, SecondFactorKey.New(), ct);
        if (!ModelState.IsValid)
            return await ShowAsync(account, key, ct);

        switch (await send.RunAsync(new SetUpSecondFactor(Guid.CreateVersion7(), current.Session!.Id, key.Key, Form.Code!, Entrance.DeviceOf(HttpContext)), ct))
        {
            case Outcome<NewSecondFactor>.Done { Value: var done }:
                if (done.SessionKey is { } sessionKey)
                    Entrance.Open(HttpContext, sessionKey);
                RecoveryCodes = done.RecoveryCodes;
                return Page();
            case Outcome<NewSecondFactor>.Refused { Refusal: var refusal }:
                this.Refuse(refusal);
                return await ShowAsync(account, key, ct);
            default:
                return LocalRedirect(WayBack.With("/inloggen", Terug));
        }
    }

    /// <summary>At the first log-in, or again by somebody who is logged in. A password alone may not replace a second factor.</summary>
    private async Task<AccountId?> MyAccountAsync(CancellationToken ct)
    {
        if (work.Actor.IsKnown)
            return work.Actor.Account;
        if (current.AwaitingSecondFactor is not { } account || await db.Set<Passkey>().AnyAsync(passkey => passkey.AccountId == account, ct))
            return null;
        return await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == account, ct) ? null : account;
    }

    private async Task<PageResult> ShowAsync(AccountId account, SecondFactorKey key, CancellationToken ct)
    {
        var email = await db.Set<Account>().Where(known => known.Id == account.Value).Select(known => known.Email).SingleAsync(ct);
        Key = key;
        Form.SealedKey = key.SealFor(secrets, account);
        AppAddress = Totp.AddressFor(key.Key, work.Organisation.Name, email ?? "");
        return Page();
    }
}

public sealed class SetUpForm
{
    public string? SealedKey { get; set; }

    [Required(ErrorMessage = "Vul de code uit je app in"), StringLength(40, ErrorMessage = "Een code heeft 6 cijfers. Kijk nog eens in je app")]
    public string? Code { get; set; }
}
