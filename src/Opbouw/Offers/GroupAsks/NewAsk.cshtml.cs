using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Offers.GroupAsks;

[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class NewAskPage(GroupDoor door, PublicForm publicForm, Send<AskHelp, Nothing> send) : GroupFormPage(door, publicForm)
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<HelpKind>().Select(kind => new Choice(kind.ToString(), kind.Label(), kind.Example()))];

    [BindProperty]
    public NewAskForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        if (ActionId() is not { } id || !ModelState.IsValid) return Page();
        return Show(await send.RunAsync(new AskHelp(new AskId(id), Visit.Me.Id, Form.Kind!.Value, Form.Words!.Trim(), Form.From, Form.Until, Form.OnSite), ct), _ => Redirect($"{Address}/vragen/{id}"));
    }
}

public sealed class NewAskForm
{
    [Required(ErrorMessage = "Kies wat jullie nodig hebben.")]
    public HelpKind? Kind { get; set; }

    [ManyLines, Required(ErrorMessage = "Schrijf op wat jullie vragen."), StringLength(GroupAsk.LongestWords, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Words { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public bool OnSite { get; set; }
}
