using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.LogIn;

[PublicPage]
public sealed class LogInPage(
    PasswordCheck check, PasskeyQuestions passkeys, Send<StartSession, StartedSession> send, Send<LogInWithPasskey, StartedSession> sendPasskey,
    WorkAccountIssuers issuers, PasswordDoor door, WorkContext work, IEnumerable<IDemoLogIns> demo) : PageModel
{
    [BindProperty]
    public LogInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty(SupportsGet = true, Name = WorkAccountWords.Field)]
    public string? WorkAccount { get; set; }

    /// <summary>The organisation's own directory, if it has one.</summary>
    public WorkAccountIssuer? Issuer => issuers.Of(work.Organisation);

    /// <summary>What went wrong there.</summary>
    public string? Trouble => Issuer is { } issuer ? WorkAccountWords.ForVisitor(WorkAccountWords.Read(WorkAccount), issuer.Name, work.Organisation.Name) : null;

    public PasskeyQuestion Question { get; private set; } = null!;

    public IReadOnlyList<DemoLogIn> DemoLogIns => work.Organisation.IsDemo ? [.. demo.SelectMany(logIns => logIns.All)] : [];

    public async Task<IActionResult> OnGetAsync() => work.Actor.IsKnown ? LocalRedirect(WayBack.Or(Terug)) : await ShowAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowAsync();

        var from = HttpContext.Connection.RemoteIpAddress;
        var isChecked = await check.CheckAsync(Form.Email!, Form.Password!, from, ct);
        if (isChecked.Account is not { } account)
        {
            ModelState.AddModelError("", isChecked.IsTooMany ? PasswordCheck.TooOften : PasswordCheck.DoNotMatch);
            return await ShowAsync();
        }

        if (await door.RefusalForAsync(account, ct) is { } other)
        {
            ModelState.AddModelError("", other);
            return await ShowAsync();
        }

        return await OpenAsync(await send.RunAsync(
            new StartSession(Guid.CreateVersion7(), account.AccountId, Entrance.DeviceOf(HttpContext), LogInTurns.KeyOf(Form.Email!, from)) { EarlierKeyHash = Entrance.EarlierKeyHash(HttpContext) }, ct));
    }

    public async Task<IActionResult> OnPostPasskeyAsync(PasskeyAnswer passkey, CancellationToken ct)
    {
        ModelState.Clear();
        if (await passkeys.ReadUsedAsync(passkey, HttpContext) is { } proved)
            return await OpenAsync(await sendPasskey.RunAsync(
                new LogInWithPasskey(proved.Occasion, proved.Account.AccountId, proved.Info, Entrance.DeviceOf(HttpContext)) { EarlierKeyHash = Entrance.EarlierKeyHash(HttpContext) }, ct));
        ModelState.AddModelError("", "Met deze passkey kunt u hier niet inloggen. Probeer het nog eens, of log in met wachtwoord en code.");
        return await ShowAsync();
    }

    private async Task<IActionResult> OpenAsync(Outcome<StartedSession> outcome)
    {
        if (outcome is Outcome<StartedSession>.Refused { Refusal: var refusal })
        {
            this.Refuse(refusal);
            return await ShowAsync();
        }

        if (outcome is not Outcome<StartedSession>.Done { Value: { Key: { } key } session })
            return RedirectToPage();
        return LocalRedirect(Entrance.Admit(HttpContext, key, session.IsComplete, back: Terug));
    }

    private async Task<PageResult> ShowAsync()
    {
        Question = await passkeys.AskToUseAsync(HttpContext);
        return Page();
    }
}

public sealed class LogInForm
{
    [Required(ErrorMessage = "Vul uw e-mailadres in"), StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na")]
    public string? Email { get; set; }

    [AsTyped]
    [Required(ErrorMessage = "Vul uw wachtwoord in"), StringLength(200, ErrorMessage = "Dit wachtwoord is te lang. Kijk het nog eens na")]
    public string? Password { get; set; }
}
