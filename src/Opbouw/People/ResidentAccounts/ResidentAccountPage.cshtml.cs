using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.ResidentAccounts;

/// <summary>How one resident comes in. Nothing of what she does there, and not when she was last in.</summary>
[Needs(PeopleRights.InviteResidentsCode), ShowsPeople(LookKind.Account)]
public sealed class ResidentAccountPage(OpbouwDb db, OwnResidents own, WorkContext work, LocalTime time, Send<MakePaperKey, MadePaperKey> make, Send<RevokePaperKey, Nothing> revoke) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PaperKeyForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public Account Resident { get; private set; } = null!;

    public IReadOnlyList<PaperKey> Papers { get; private set; } = [];

    public DateOnly Today => time.Today;

    /// <summary>Filled once, after making it.</summary>
    public string? Code { get; private set; }

    public DateOnly Until => Form.Until ?? Today;

    public string PaperAddress => $"{work.Organisation.Address.Authority}/inloggen/papier";

    public string LogInAddress => new Uri(work.Organisation.Address, $"/inloggen/papier?code={SecretCode.OnlyDigits(Code ?? "")}").ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        Form.Until = Today.AddDays(PaperKey.UsualDays);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return Show(await make.RunAsync(new MakePaperKey(new PaperKeyId(Form.Id), new AccountId(Id), Form.Until!.Value), ct), made =>
        {
            Code = made.Code;
            // Sent twice: the second answer cannot show it again.
            return Code is null ? RedirectToPage() : Page();
        });
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid paper, CancellationToken ct) =>
        ShowButton(await revoke.RunAsync(new RevokePaperKey(Guid.CreateVersion7(), new PaperKeyId(paper)), ct), _ => RedirectToPage());

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var id = new AccountId(Id);
        if (await own.FindAsync(id, ct) is not { } resident)
            return false;
        Resident = resident;
        Papers = await db.Set<PaperKey>().AsNoTracking().Where(paper => paper.AccountId == id).OrderByDescending(paper => paper.MadeOn).ToListAsync(ct);
        return true;
    }
}

public sealed class PaperKeyForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Vul een dag in")]
    public DateOnly? Until { get; set; }
}
