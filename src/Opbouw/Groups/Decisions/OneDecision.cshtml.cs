using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Groups.Decisions;

/// <summary>One decision: say what you think of it, and see what came of it. Who said what is not told.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class OneDecisionPage(OpbouwDb db, GroupDoor door, PublicForm publicForm, Send<GiveVoice, Nothing> say, Send<CloseDecision, Nothing> close) : GroupFormPage(door, publicForm)
{
    public static readonly IReadOnlyList<Choice> Answers = [new("false", "Ik kan hiermee leven"), new("true", "Ik heb een bezwaar")];

    public static readonly IReadOnlyList<Choice> Dots = [.. Enumerable.Range(0, GroupDecision.DotsEach + 1).Select(number => new Choice(number.ToString(System.Globalization.CultureInfo.InvariantCulture), number switch { 0 => "geen stip", 1 => "1 stip", _ => $"{number} stippen" }))];

    [BindProperty]
    public VoiceForm Form { get; set; } = new();

    public GroupDecision Decision { get; private set; } = null!;

    public bool HasSaid { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid decision, CancellationToken ct)
    {
        if (!await LoadAsync(decision, ct)) return NotFound();
        if (Decision.Voices.Find(voice => voice.MemberId == Visit.Me.Id) is { } mine)
            Form = new VoiceForm { HasObjection = mine.Objection is not null, Objection = mine.Objection, Dots = [.. Decision.OptionList.Select((_, option) => mine.DotsOf(option))] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid decision, CancellationToken ct)
    {
        if (!await LoadAsync(decision, ct)) return NotFound();
        if (Decision.Kind == DecisionKind.Consent && Form.HasObjection is null) ModelState.AddModelError("Form.HasObjection", "Kies een van de twee.");
        if (Decision.Kind == DecisionKind.Consent && Form.HasObjection is true && string.IsNullOrWhiteSpace(Form.Objection)) ModelState.AddModelError("Form.Objection", "Schrijf op wat je bezwaar is.");
        return ActionId() is { } id && ModelState.IsValid
            ? Show(await say.RunAsync(new GiveVoice(id, Visit.Me.Id, Decision.Id, Form.HasObjection is true ? Form.Objection?.Trim() : null, Decision.Kind == DecisionKind.Dots ? Form.Dots : []), ct), _ => Redirect($"{Address}/besluiten/{decision}")) : Page();
    }

    public Task<IActionResult> OnPostKlaarAsync(Guid decision, CancellationToken ct) =>
        PressAsync(() => LoadAsync(decision, ct), $"/besluiten/{decision}", id => close.RunAsync(new CloseDecision(id, Visit.Me.Id, Decision.Id), ct));

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return false;
        var initiative = Visit.Initiative.Id;
        if (await db.Set<GroupDecision>().IgnoreQueryFilters().AsNoTracking().Include(one => one.Voices).SingleOrDefaultAsync(one => one.Id == new DecisionId(id) && one.InitiativeId == initiative, ct) is not { } found) return false;
        Decision = found;
        HasSaid = found.Voices.Exists(voice => voice.MemberId == Visit.Me.Id);
        return true;
    }
}

public sealed class VoiceForm
{
    public bool? HasObjection { get; set; }

    [ManyLines, StringLength(DecisionVoice.LongestObjection, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Objection { get; set; }

    [MaxLength(GroupDecision.MostOptions)]
    public List<int> Dots { get; set; } = [];
}
