using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Join;

/// <summary>"Ik wil meedoen": a name to be called by, and a way to come back. No account.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class JoinGroupPage(JoinDoor door, DataKeys keys, LookUpHash hashes, PublicForm publicForm, Send<JoinGroup, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public JoinForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public JoinInvite Invite { get; private set; } = null!;

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (publicForm.Read(Request, Field) is not { } action) ModelState.AddModelError("", PublicForm.Expired);
        else if (ModelState.IsValid)
        {
            var (id, mail) = (new MemberId(action), string.IsNullOrWhiteSpace(Form.Mail) ? null : Form.Mail.Trim());
            var key = await keys.EnsureAsync(action, ct);
            var own = $"/groep/{await MemberKey.OfAsync(hashes, id, ct)}";
            return Show(await send.RunAsync(new JoinGroup(id, Invite.Initiative, Invite.IsInvited, Form.CallName!.Trim(), Form.Hello?.Trim(), key.SealAny(mail)) { To = mail }, ct), _ => Redirect($"{own}?nieuw=true"));
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await door.FindAsync(Key, ct) is not { } invite) return false;
        Invite = invite;
        return true;
    }
}

public sealed class JoinForm
{
    [Required(ErrorMessage = "Vul in hoe de anderen u mogen noemen."), StringLength(GroupMember.LongestName, ErrorMessage = "Maak de naam korter: hoogstens 30 letters.")]
    public string? CallName { get; set; }

    [ManyLines, StringLength(GroupMember.LongestHello, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Hello { get; set; }

    [EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl"), StringLength(GroupMember.LongestMail, ErrorMessage = "Dit adres is te lang. Kijk het nog eens na.")]
    public string? Mail { get; set; }
}
