using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.InvitePeople;

/// <summary>Who has an account and no way in yet. Nobody is invited before the administrator says so.</summary>
[Needs(PeopleRights.AdministerAccountsCode), AsksAgain]
public sealed class InvitePeoplePage(OpbouwDb db, LocalTime time, MailDoor mail, Send<InvitePeople, InvitedPeople> send) : FormPage
{
    [BindProperty]
    public InvitePeopleForm Form { get; set; } = new();

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public bool IsCutOff { get; private set; }

    public bool SendsMail => mail.IsOpen;

    public InvitedPeople? Done { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form.People = [.. People.Select(person => person.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var chosen = Form.People.Select(id => Guid.TryParse(id, out var account) ? account : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Order().ToList();
        if (chosen.Count == 0)
            ModelState.AddModelError("Form.People", "Kies minstens één mens.");
        else if (ModelState.IsValid)
        {
            var outcome = await send.RunAsync(new InvitePeople(Form.Id, [.. chosen.Select(id => new AccountId(id))]), ct);
            await LoadAsync(ct);
            return Show(outcome, done =>
            {
                Done = done;
                return Page();
            });
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var now = time.Now;
        var people = await db.Set<Account>().AsNoTracking()
            .Where(account => account.EndedAt == null && account.PasswordHash == null && account.Email != null)
            .OrderBy(account => account.Name).Select(account => new { account.Id, account.Name, account.Email }).ToListAsync(ct);
        var invited = (await db.Set<Invite>().AsNoTracking().Where(invite => invite.UsedAt == null && invite.EndsAt > now).Select(invite => invite.AccountId).ToListAsync(ct)).ToHashSet();
        var waiting = people.Where(person => !invited.Contains(new AccountId(person.Id))).ToList();
        IsCutOff = waiting.Count > InvitePeople.Most;
        People = [.. waiting.Take(InvitePeople.Most).Select(person => new Choice(person.Id.ToString(), person.Name, Hint: person.Email))];
    }
}

public sealed class InvitePeopleForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public List<string> People { get; set; } = [];
}
