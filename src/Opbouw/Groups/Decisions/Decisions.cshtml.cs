using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Decisions;

/// <summary>What the group decides, now and before.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class DecisionsPage(OpbouwDb db, GroupDoor door, PublicForm publicForm, LocalTime time, Send<AskDecision, Nothing> ask) : GroupFormPage(door, publicForm)
{
    private const int MostShown = 60;

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(DecisionKind.Consent), "Kan iedereen hiermee leven?", "Het gaat door als niemand een bezwaar heeft."),
        new(nameof(DecisionKind.Dots), "Stippen zetten", $"Iedereen verdeelt {GroupDecision.DotsEach} stippen over de keuzes."),
    ];

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    /// <summary>Open ones first, then the newest.</summary>
    public IReadOnlyList<GroupDecision> Decisions { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var options = (Form.Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ActionId() is { } id && ModelState.IsValid
            ? Show(await ask.RunAsync(new AskDecision(new DecisionId(id), Visit.Me.Id, Form.Kind!.Value, Form.Question!.Trim(), options), ct), _ => Redirect($"{Address}/besluiten/{id}")) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var initiative = Visit.Initiative.Id;
        Decisions = await db.Set<GroupDecision>().IgnoreQueryFilters().AsNoTracking().Include(decision => decision.Voices).Where(decision => decision.InitiativeId == initiative)
            .OrderBy(decision => decision.ClosedOn != null).ThenByDescending(decision => decision.AskedOn).ThenByDescending(decision => decision.Id).Take(MostShown).ToListAsync(ct);
        return true;
    }
}

public sealed class DecisionForm
{
    [Required(ErrorMessage = "Schrijf op wat jullie willen besluiten."), StringLength(GroupDecision.LongestQuestion, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Question { get; set; }

    [Required(ErrorMessage = "Kies hoe jullie besluiten.")]
    public DecisionKind? Kind { get; set; }

    [ManyLines, StringLength(GroupDecision.MostOptions * GroupDecision.LongestOption, ErrorMessage = "Maak het korter: hoogstens 640 letters.")]
    public string? Options { get; set; }
}
