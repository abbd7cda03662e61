using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.ReportLostPhone;

/// <summary>At the log-in page, for who knows the password and has no telephone. Tells no more about an account than the log-in page does.</summary>
[PublicPage]
public sealed class AtTheDoorPage(OpbouwDb db, CurrentSession current, PasswordCheck check, Send<ReportLostPhone, Nothing> send) : FormPage
{
    [BindProperty]
    public AtTheDoorForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public bool IsAsked { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Came here from the page that asks for the code.</summary>
    public bool GavePassword => current.AwaitingSecondFactor is not null;

    public IReadOnlyList<Choice> Reasons => Choice.All<LostPhoneReason>(LostPhoneWords.Label);

    public async Task OnGetAsync([FromQuery(Name = "gevraagd")] bool asked, CancellationToken ct)
    {
        IsAsked = asked;
        if (asked)
            Phone = await db.Set<OrganisationSettings>().AsNoTracking().Select(settings => settings.Phone).SingleOrDefaultAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!GavePassword && string.IsNullOrWhiteSpace(Form.Email))
            ModelState.AddModelError("Form.Email", "Vul uw e-mailadres in");
        if (!GavePassword && string.IsNullOrEmpty(Form.Password))
            ModelState.AddModelError("Form.Password", "Vul uw wachtwoord in");
        if (!ModelState.IsValid || await WhoAsync(ct) is not { } account)
            return Page();
        return Show(await send.RunAsync(new ReportLostPhone(new LostPhoneId(Form.Id), account, Form.Reason!.Value), ct), _ => LocalRedirect("/inloggen/telefoon-kwijt?gevraagd=true"));
    }

    private async Task<AccountId?> WhoAsync(CancellationToken ct)
    {
        if (current.AwaitingSecondFactor is { } known)
            return known;
        var isChecked = await check.CheckAsync(Form.Email!, Form.Password!, HttpContext.Connection.RemoteIpAddress, ct);
        if (isChecked.Account is null)
            ModelState.AddModelError("", isChecked.IsTooMany ? PasswordCheck.TooOften : PasswordCheck.DoNotMatch);
        return isChecked.Account?.AccountId;
    }
}

public sealed class AtTheDoorForm
{
    public Guid Id { get; set; }

    [StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na")]
    public string? Email { get; set; }

    [AsTyped]
    [StringLength(200, ErrorMessage = "Dit wachtwoord is te lang. Kijk het nog eens na")]
    public string? Password { get; set; }

    [Required(ErrorMessage = "Kies wat er met uw telefoon is.")]
    public LostPhoneReason? Reason { get; set; }
}
