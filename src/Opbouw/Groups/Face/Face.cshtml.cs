using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Face;

/// <summary>Who sees the initiative, and the story that the group tells when it wants to.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class FacePage(GroupDoor door, PublicForm publicForm, Send<ChooseFace, Nothing> choose, Send<TellStory, Nothing> tell) : GroupFormPage(door, publicForm)
{
    public static readonly IReadOnlyList<Choice> Faces =
    [
        new(nameof(InitiativeShown.Hidden), "Niemand van buiten: wij zijn een besloten groep", "Ook het team van de opbouwwerker ziet het niet."),
        new(nameof(InitiativeShown.NotOnSite), "Nu nog niet op de site"),
        new(nameof(InitiativeShown.OnSite), "Op de site, maar wij zijn nu met genoeg"),
        new(nameof(InitiativeShown.OnSiteAndOpen), "Op de site, nieuwe mensen zijn welkom"),
    ];

    [BindProperty]
    public FaceForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Form.Shown is null) ModelState.AddModelError("Form.Shown", "Kies wie het ziet.");
        return ActionId() is { } id && ModelState.IsValid ? ToGroup(await choose.RunAsync(new ChooseFace(id, Visit.Me.Id, Form.Shown!.Value), ct)) : Page();
    }

    public async Task<IActionResult> OnPostVerhaalAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (string.IsNullOrWhiteSpace(Form.Story)) ModelState.AddModelError("Form.Story", "Schrijf jullie verhaal op.");
        return ActionId() is { } id && ModelState.IsValid ? ToGroup(await tell.RunAsync(new TellStory(id, Visit.Me.Id, Form.Story!.Trim()), ct)) : Page();
    }

    public Task<IActionResult> OnPostVerhaalWegAsync(CancellationToken ct) =>
        PressAsync(() => FillAsync(ct), "/site", id => tell.RunAsync(new TellStory(id, Visit.Me.Id, Words: null), ct));

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return false;
        Form = new FaceForm { Shown = Initiative.Shown, Story = Initiative.Story };
        return true;
    }

    /// <summary>For who decides only.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct) => await OpenAsync(ct) && Visit.MayDecide;
}

public sealed class FaceForm
{
    public InitiativeShown? Shown { get; set; }

    [ManyLines, StringLength(Initiative.LongestStory, ErrorMessage = "Maak het korter: hoogstens 3000 letters.")]
    public string? Story { get; set; }
}
