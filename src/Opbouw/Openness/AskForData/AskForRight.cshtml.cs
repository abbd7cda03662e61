using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Openness.AskForData;

[Needs(OpennessRights.ShareCode)]
public sealed class AskForRightPage(OutsideRoles outside, Send<AskForRight, DataRequestId> send) : FormPage
{
    [BindProperty]
    public AskForRightForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public IReadOnlyList<Choice> Rights { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        // What no list offered leads to no role, and is refused by the handler.
        var (role, permission) = Form.Right!.Split('|', 2) is [var first, var second] ? (first, second) : ("", "");
        return Show(await send.RunAsync(new AskForRight(new DataRequestId(Form.Id), role, permission, Form.Why!), ct), id => LocalRedirect($"/naar-buiten/{id.Value}"));
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Rights = [.. (await outside.NotHeldAsync(ct)).Select(right => new Choice($"{right.RoleCode}|{right.Permission}", $"{right.RoleName}: {right.Dutch}"))];
}

public sealed class AskForRightForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies wat zij erbij mogen lezen")]
    public string? Right { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op waarom dit nodig is"), StringLength(DataRequest.TextLength, ErrorMessage = "Maak het korter: hoogstens 300 letters")]
    public string? Why { get; set; }
}
