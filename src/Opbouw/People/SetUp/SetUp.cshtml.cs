using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.SetUp;

/// <summary>Opens only by the link of the console, for half an hour, while nobody has an account. Otherwise this page does not exist.</summary>
[PublicPage]
public sealed class SetUpPage(
    OpbouwDb db, WorkContext work, LocalTime time, OrganisationAreas areas, SettingsInForce inForce, NewPassword newPassword, Send<SetUpOrganisation, FirstAdministrator> send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public SettingsForm Settings { get; set; } = new();

    [BindProperty]
    public FirstAdministratorForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await IsOpenAsync(ct))
            return Closed();
        Settings.Address = work.Organisation.Address.GetLeftPart(UriPartial.Authority);
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await IsOpenAsync(ct))
            return Closed();
        Settings.Check(ModelState);
        NewPassword.Check(ModelState, "Form.Password", Form.Password, Form.Email, Form.Name, Settings.Name);
        if (!ModelState.IsValid)
            return await ShowAsync(ct);

        var outcome = await send.RunAsync(
            new SetUpOrganisation(new AccountId(Form.Id), SecretCode.Hash(Code!), newPassword.Hash(Form.Password!), Settings.ToSettings())
            {
                AdministratorName = Form.Name!.Trim(),
                AdministratorEmail = Form.Email!.Trim(),
                Device = Entrance.DeviceOf(HttpContext),
            },
            ct);
        if (outcome is Outcome<FirstAdministrator>.Refused { Refusal: var refusal })
        {
            this.Refuse(refusal);
            return await ShowAsync(ct);
        }

        if (outcome is not Outcome<FirstAdministrator>.Done { Value.SessionKey: { } key })
            return NotFound();
        inForce.Forget(work.Organisation);
        SessionCookie.Set(Response, key);
        return LocalRedirect("/inloggen/tweede-stap?terug=/beheer/mensen");
    }

    /// <summary>The same answer as every page that is not for this visitor.</summary>
    private IActionResult Closed() => work.Actor.IsKnown ? NotFound() : LocalRedirect("/inloggen");

    private async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        var hash = SecretCode.Hash(Code ?? "");
        var now = time.Now;
        return await db.Set<SetUpLink>().AnyAsync(link => link.CodeHash == hash && link.EndsAt > now, ct) && !await db.Set<Account>().AnyAsync(ct);
    }

    private async Task<PageResult> ShowAsync(CancellationToken ct)
    {
        Areas = WorkAreaChoices.Of(await areas.TreeAsync(ct), time.Today);
        return Page();
    }
}

public sealed class FirstAdministratorForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul uw naam in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul uw e-mailadres in"), StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na"), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl")]
    public string? Email { get; set; }

    [AsTyped]
    public string? Password { get; set; }
}
