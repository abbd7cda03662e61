using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.AddPerson;

[Needs(PeopleRights.AdministerAccountsCode), AsksAgain]
public sealed class AddPersonPage(OpbouwDb db, LocalTime time, MailDoor mail, Send<AddPerson, PersonInvite> send) : PageModel
{
    [BindProperty]
    public AddPersonForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Roles { get; private set; } = [];

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public InviteShown? Done { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form.From = time.Today;
        await ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Form.Roles.Count == 0)
            ModelState.AddModelError("Form.Roles", RoleRules.NeedsARole.Message);
        if (ModelState.IsValid)
        {
            switch (await send.RunAsync(Form.ToCommand(), ct))
            {
                case Outcome<PersonInvite>.Done done:
                    Done = new InviteShown(Form.Id, Form.Name!, Form.Email!, mail.IsOpen ? null : done.Value.Link, mail.IsOpen);
                    return Page();
                case Outcome<PersonInvite>.Refused refused:
                    this.Refuse(refused.Refusal);
                    break;
                default:
                    return NotFound();
            }
        }

        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Roles = await PeopleChoices.RolesAsync(db, ct);
        Teams = await PeopleChoices.TeamsAsync(db, time.Today, ct);
        Partners = await PeopleChoices.PartnersAsync(db, time.Today, ct);
    }
}

public sealed class AddPersonForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de naam in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul het e-mailadres in"), StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na"), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl")]
    public string? Email { get; set; }

    public List<string> Roles { get; set; } = [];

    public Guid? TeamId { get; set; }

    public Guid? PartnerId { get; set; }

    [Required(ErrorMessage = "Vul in vanaf welke dag dit geldt")]
    public DateOnly? From { get; set; }

    public AddPerson ToCommand() => new(new AccountId(Id), Name!.Trim(), Email!.Trim(), Roles, From!.Value)
    {
        TeamId = TeamId is { } team ? new TeamId(team) : null,
        PartnerId = PartnerId is { } partner ? new PartnerId(partner) : null,
    };
}
