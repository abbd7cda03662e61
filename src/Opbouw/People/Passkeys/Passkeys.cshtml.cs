using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.Passkeys;

[NeedsLogIn, AsksAgain]
public sealed class PasskeysPage(OpbouwDb db, WorkContext work, PasskeyQuestions questions, Send<AddPasskey, Nothing> add, Send<RemovePasskey, Nothing> remove) : FormPage
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public PasskeyQuestion Question { get; private set; } = null!;

    public IReadOnlyList<PasskeyLine> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(known => known.Id == me.Value, ct);
        Question = await questions.AskToMakeAsync(account, HttpContext);
        Form.Name ??= DeviceName.From(Request.Headers.UserAgent.ToString());
        var passkeys = await db.Set<Passkey>().AsNoTracking().Where(passkey => passkey.AccountId == me).OrderBy(passkey => passkey.AddedAt).ToListAsync(ct);
        Mine = [.. passkeys.Select(passkey => new PasskeyLine(passkey.Id, passkey.Name, LocalTime.DayOf(passkey.AddedAt), passkey.LastUsedOn))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = ModelState.IsValid ? await questions.ReadMadeAsync(work.Actor.Account, new PasskeyAnswer { Credential = Form.Credential, State = Form.State }, HttpContext) : null;
        if (ModelState.IsValid && made is null)
            ModelState.AddModelError("", "Uw apparaat maakte geen passkey. Probeer het nog eens.");
        var outcome = made is null ? null : await add.RunAsync(new AddPasskey(new PasskeyId(Form.Id), Form.Name!.Trim(), made), ct);
        if (outcome is { IsDone: true })
            return RedirectToPage();
        ModelState.Remove("Form.State");
        await OnGetAsync(ct);
        return outcome is null ? Page() : Show(outcome, _ => RedirectToPage());
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid passkey, CancellationToken ct) =>
        ShowButton(await remove.RunAsync(new RemovePasskey(Guid.CreateVersion7(), new PasskeyId(passkey)), ct), _ => RedirectToPage());

    public sealed record PasskeyLine(PasskeyId Id, string Name, DateOnly AddedOn, DateOnly? LastUsedOn);
}

public sealed class PasskeyForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Geef de passkey een naam"), StringLength(Passkey.LongestName, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 60 letters")]
    public string? Name { get; set; }

    [AsTyped]
    public string? Credential { get; set; }

    [AsTyped]
    public string? State { get; set; }
}
