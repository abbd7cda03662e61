using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.ReportLostPhone;

/// <summary>The first of two people who help somebody in again.</summary>
[Needs(PeopleRights.HelpLostPhoneCode), AsksAgain]
public sealed class StartForColleaguePage(OpbouwDb db, WorkContext work, Send<StartLostPhone, LostPhoneId> send) : FormPage
{
    [BindProperty]
    public StartForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    /// <summary>Everybody who logs in with a telephone, but not the actor herself.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Reasons => Choice.All<LostPhoneReason>(LostPhoneWords.Label);

    public IReadOnlyList<Choice> Checks => Choice.All<IdentityCheck>(LostPhoneWords.Label);

    public async Task OnGetAsync([FromQuery(Name = "persoon")] Guid? person, CancellationToken ct)
    {
        Form.AccountId = person;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        return Show(
            await send.RunAsync(new StartLostPhone(new LostPhoneId(Form.Id), new AccountId(Form.AccountId!.Value), Form.Reason!.Value, Form.Check!.Value), ct),
            id => Redirect($"/telefoon-kwijt/{id.Value}"));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var withPhone = await db.Set<SecondFactor>().AsNoTracking().Select(factor => factor.AccountId).ToListAsync(ct);
        var ids = withPhone.Where(id => id != work.Actor.Account).Select(id => id.Value).ToList();
        People = [.. (await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id) && account.EndedAt == null).OrderBy(account => account.Name)
            .Select(account => new { account.Id, account.Name }).ToListAsync(ct)).Select(account => new Choice(account.Id.ToString(), account.Name))];
    }
}

public sealed class StartForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies wie niet kan inloggen.")]
    public Guid? AccountId { get; set; }

    [Required(ErrorMessage = "Kies wat er met de telefoon is.")]
    public LostPhoneReason? Reason { get; set; }

    [Required(ErrorMessage = "Kies hoe je weet dat het deze persoon is.")]
    public IdentityCheck? Check { get; set; }
}
