using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Desk;

/// <summary>One question at the partner's desk, with the form to answer it.</summary>
[Needs(AgendaRights.AnswerCode)]
public sealed class DeskQuestionPage(OpbouwDb db, AgendaBook book, LocalTime time) : FormPage
{
    public AgendaItem Item { get; private set; } = null!;

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    [BindProperty]
    public MoveForm Move { get; set; } = new();

    public bool IsMoveWrong => ModelState.FindKeysWithPrefix(nameof(Move)).Any(entry => entry.Value.Errors.Count > 0);

    public bool IsDraftKept { get; private set; }

    public DateOnly Today => time.Today;

    public Guid NewId { get; } = Guid.CreateVersion7();

    /// <summary>Our newest answer, as long as nobody did anything with it: it may be taken back.</summary>
    public Answer? MayTakeBack => Item.Newest is { Channel: AnswerChannel.Desk, Before: { } before } answer && before.VersionAfter == Item.Version ? answer : null;

    /// <summary>The answer was given a moment ago.</summary>
    [BindProperty(SupportsGet = true, Name = "gegeven")]
    public bool IsJustGiven { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "bewaard")] bool kept, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        IsDraftKept = kept;
        var draft = await db.Set<AnswerDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.AgendaItemId == Item.Id, ct);
        Form = new AnswerForm { Id = Guid.CreateVersion7(), Kind = draft?.Kind, Text = draft?.Text, PromisedFor = draft?.PromisedFor };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] Send<GiveAnswer, AnswerId> send, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        this.JudgeOnly(nameof(Form));
        if (!ModelState.IsValid)
            return Page();
        var command = new GiveAnswer(new AnswerId(Form.Id), Item.Id, Form.Kind!.Value, Form.Text!) { PromisedFor = Form.Promise };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/vragen/{id}?gegeven=true"));
    }

    public async Task<IActionResult> OnPostNeemTerugAsync(Guid id, [FromForm] Guid actionId, [FromForm] Guid answerId, [FromServices] Send<WithdrawAnswer, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new WithdrawAnswer(actionId, new AgendaItemId(id), new AnswerId(answerId)), ct), _ => Redirect($"/vragen/{id}"));

    public async Task<IActionResult> OnPostSchetsAsync(Guid id, [FromServices] Send<KeepDraft, Nothing> send, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        // A draft may be half: what is empty is no fault. What cannot be read would be lost, so that is.
        foreach (var (field, entry) in ModelState.Where(entry => string.IsNullOrWhiteSpace(entry.Value?.AttemptedValue)).ToList())
            ModelState.Remove(field);
        if (!ModelState.IsValid)
            return Page();
        var command = new KeepDraft(Guid.CreateVersion7(), Item.Id, Form.Kind, Form.Text, Form.PromisedFor);
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/vragen/{id}?bewaard=true"));
    }

    public async Task<IActionResult> OnPostBevestigAsync(Guid id, [FromForm] Guid actionId, [FromForm] Guid answerId, [FromServices] Send<ConfirmAnswer, Nothing> send, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        ModelState.Clear();
        return Show(await send.RunAsync(new ConfirmAnswer(actionId, Item.Id, new AnswerId(answerId)), ct), _ => Redirect($"/vragen/{id}"));
    }

    public async Task<IActionResult> OnPostDatumAsync(Guid id, [FromForm] Guid actionId, [FromServices] Send<MoveDate, Nothing> send, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        this.JudgeOnly(nameof(Move));
        if (!ModelState.IsValid)
            return Page();
        var outcome = await send.RunAsync(new MoveDate(actionId, Item.Id, Move.Day!.Value, Move.Why!), ct);
        return Show(outcome is Outcome<Nothing>.Refused { Refusal: var refusal } ? refusal with { Field = nameof(MoveForm.Day) } : outcome, _ => Redirect($"/vragen/{id}"), nameof(Move));
    }

    public async Task<IActionResult> OnPostGehoudenAsync(Guid id, [FromForm] Guid actionId, [FromServices] Send<KeepPromise, Nothing> send, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        ModelState.Clear();
        return Show(await send.RunAsync(new KeepPromise(actionId, Item.Id), ct), _ => Redirect($"/vragen/{id}"));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(new AgendaItemId(id), ct) is not { } item)
            return false;
        Item = item;
        return true;
    }
}

/// <summary>Another day, with the reason that residents read.</summary>
public sealed class MoveForm
{
    [Required(ErrorMessage = "Vul de nieuwe datum in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom de datum verandert.")]
    [MaxLength(AgendaItem.LongestReason, ErrorMessage = "Maak de tekst korter: hoogstens 500 tekens.")]
    public string? Why { get; set; }
}
