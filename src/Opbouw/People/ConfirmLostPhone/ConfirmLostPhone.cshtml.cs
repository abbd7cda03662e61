using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.ConfirmLostPhone;

/// <summary>The second of two people. Who began only sees that it waits; the person herself sees nothing here.</summary>
[Needs(PeopleRights.HelpLostPhoneCode), AsksAgain]
public sealed class ConfirmLostPhonePage(
    OpbouwDb db, WorkContext work, TimeProvider time, Colleagues colleagues, Send<ConfirmLostPhone, Nothing> confirm, Send<RefuseLostPhone, Nothing> refuse) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ConfirmForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public LostPhone Lost { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string? Starter { get; private set; }

    public string? Confirmer { get; private set; }

    public bool IsMine => Lost.StartedBy == work.Actor.Account;

    public bool IsWaiting => Lost.IsWaitingAt(time.GetUtcNow());

    public IReadOnlyList<Choice> Checks => Choice.All<IdentityCheck>(LostPhoneWords.Label);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return Show(await confirm.RunAsync(new ConfirmLostPhone(Form.Id, new LostPhoneId(Id), Form.Check!.Value), ct), _ => RedirectToPage());
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid command, CancellationToken ct) =>
        ShowButton(await refuse.RunAsync(new RefuseLostPhone(command, new LostPhoneId(Id)), ct), _ => RedirectToPage());

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var (id, me) = (new LostPhoneId(Id), work.Actor.Account);
        if (await db.Set<LostPhone>().AsNoTracking().SingleOrDefaultAsync(lost => lost.Id == id && lost.AccountId != me, ct) is not { } found)
            return false;
        Lost = found;
        var names = await colleagues.NamesAsync([found.AccountId, found.StartedBy ?? default, found.ConfirmedBy ?? default], ct);
        Name = names.GetValueOrDefault(found.AccountId, "iemand");
        Starter = found.StartedBy is { } starter ? names.GetValueOrDefault(starter, "een collega") : null;
        Confirmer = found.ConfirmedBy is { } confirmer ? names.GetValueOrDefault(confirmer, "een collega") : null;
        return true;
    }
}

public sealed class ConfirmForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies hoe je weet dat het deze persoon is.")]
    public IdentityCheck? Check { get; set; }
}
