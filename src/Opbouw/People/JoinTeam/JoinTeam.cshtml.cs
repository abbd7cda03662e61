using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.JoinTeam;

[Needs(PeopleRights.AdministerAccountsCode), AsksAgain]
public sealed class JoinTeamPage(OpbouwDb db, LocalTime time, Send<JoinTeam, Nothing> send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public JoinTeamForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form.From = time.Today;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(ct);
        switch (await send.RunAsync(new JoinTeam(Form.Id, new AccountId(Id), new TeamId(Form.TeamId!.Value), Form.From!.Value, Form.Until), ct))
        {
            case Outcome<Nothing>.Done:
                return LocalRedirect($"/beheer/mensen/{Id}");
            case Outcome<Nothing>.Refused refused:
                this.Refuse(refused.Refusal);
                return await ShowAsync(ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Name = await db.Set<Account>().Where(account => account.Id == Id && account.EndedAt == null && account.Kind == ActorKind.Staff).Select(account => account.Name).SingleOrDefaultAsync(ct) ?? "";
        Teams = await PeopleChoices.TeamsAsync(db, time.Today, ct);
        return Name.Length > 0 ? Page() : NotFound();
    }
}

public sealed class JoinTeamForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies een team")]
    public Guid? TeamId { get; set; }

    [Required(ErrorMessage = "Vul de eerste dag in")]
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}
