using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Agenda.AgendaItemPage;

/// <summary>One question with its way round, its answers and what the worker can do now.</summary>
[Needs(AgendaRights.ReadCode)]
public sealed class AgendaItemPageModel(OpbouwDb db, AgendaBook book, AskedInVain inVain, WorkContext work, LocalTime time) : FormPage
{
    public AgendaItem Item { get; private set; } = null!;

    public bool IsMine => Item.WorkerId == work.Actor.Account;

    public string PartnerName { get; private set; } = "";

    public string PartnerInSentence { get; private set; } = "";

    public IReadOnlyDictionary<FindSpotId, string> Spots { get; private set; } = new Dictionary<FindSpotId, string>();

    /// <summary>The mail to the partner did not arrive; the name of who should have had it.</summary>
    public string? DidNotArriveAt { get; private set; }

    /// <summary>The partner still has to read the question, by mail or on paper.</summary>
    public bool NeedsALetter => Item.Status is AgendaStatus.Asked or AgendaStatus.MoreWanted;

    public DateOnly Today => time.Today;

    public Guid NewId { get; } = Guid.CreateVersion7();

    [BindProperty]
    public GuardForm Explain { get; set; } = new();

    [BindProperty]
    public GuardForm Move { get; set; } = new();

    [BindProperty]
    public GuardForm End { get; set; } = new();

    [BindProperty]
    public GuardForm Back { get; set; } = new();

    /// <summary>What was sent a moment ago may be undone.</summary>
    [BindProperty(SupportsGet = true, Name = "gestuurd")]
    public string? JustSent { get; set; }

    public bool MayUndoQuestion => JustSent == "vraag" && Item.Status == AgendaStatus.Asked && Item.AskedOn == Today;

    public bool MayUndoAnswer => JustSent == "antwoord" && Item.Newest is { PassedOnBy: not null, ConfirmedAt: null };

    [BindProperty]
    public Guid ActionId { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostUitlegAsync(Guid id, [FromServices] Send<Clarify, Nothing> send, CancellationToken ct)
    {
        Require(Explain.Text, "Explain.Text", "Schrijf op wat de partner wil weten.");
        Require(Explain.Day, "Explain.Day", "Vul in wanneer je antwoord wilt. Bijvoorbeeld 31-03-2027.");
        return RunAsync(id, "Explain", () => send.RunAsync(new Clarify(ActionId, new AgendaItemId(id), Explain.Text!, Explain.Day!.Value), ct), ct);
    }

    public Task<IActionResult> OnPostDatumAsync(Guid id, [FromServices] Send<MoveDate, Nothing> send, CancellationToken ct)
    {
        Require(Move.Day, "Move.Day", "Vul de nieuwe datum in. Bijvoorbeeld 31-03-2027.");
        Require(Move.Text, "Move.Text", "Schrijf op waarom de datum verandert.");
        return RunAsync(id, "Move", () => send.RunAsync(new MoveDate(ActionId, new AgendaItemId(id), Move.Day!.Value, Move.Text!), ct), ct);
    }

    public Task<IActionResult> OnPostGehoudenAsync(Guid id, [FromServices] Send<KeepPromise, Nothing> send, CancellationToken ct) =>
        RunAsync(id, "", () => send.RunAsync(new KeepPromise(ActionId, new AgendaItemId(id)), ct), ct);

    public Task<IActionResult> OnPostSluitAsync(Guid id, [FromServices] Send<CloseItem, Nothing> send, CancellationToken ct)
    {
        Require(End.Text, "End.Text", "Schrijf op waarom je deze vraag afsluit. Bewoners lezen dit.");
        return RunAsync(id, "End", () => send.RunAsync(new CloseItem(ActionId, new AgendaItemId(id), End.Text!), ct), ct);
    }

    /// <summary>Without a reason: undone in the first moments, before anybody could read it.</summary>
    public async Task<IActionResult> OnPostOngedaanAsync(Guid id, [FromServices] Send<TakeQuestionBack, BundleId> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new TakeQuestionBack(ActionId, new AgendaItemId(id), Because: null), ct), bundle => Redirect($"/bundels/{bundle.Value}?ongedaan=true"));

    public async Task<IActionResult> OnPostTerugAsync(Guid id, [FromServices] Send<TakeQuestionBack, BundleId> send, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        Require(Back.Text, "Back.Text", "Schrijf op waarom je de vraag terughaalt. De partner leest dit.");
        return ModelState.IsValid
            ? Show(await send.RunAsync(new TakeQuestionBack(ActionId, new AgendaItemId(id), Back.Text), ct), bundle => Redirect($"/bundels/{bundle.Value}"), nameof(Back))
            : Page();
    }

    public async Task<IActionResult> OnPostNeemTerugAsync(Guid id, [FromForm] Guid answerId, [FromServices] Send<WithdrawAnswer, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new WithdrawAnswer(ActionId, new AgendaItemId(id), new AnswerId(answerId)), ct), _ => Redirect($"/agendering/{id}"));

    public Task<IActionResult> OnPostPubliekAsync(Guid id, [FromServices] Send<PublishQuestion, Nothing> send, CancellationToken ct) =>
        RunAsync(id, "", () => send.RunAsync(new PublishQuestion(ActionId, new AgendaItemId(id)), ct), ct);

    public Task<IActionResult> OnPostWegAsync(Guid id, [FromServices] Send<WithdrawQuestion, Nothing> send, CancellationToken ct) =>
        RunAsync(id, "", () => send.RunAsync(new WithdrawQuestion(ActionId, new AgendaItemId(id)), ct), ct);

    /// <summary>A form that is folded away opens when something in it is wrong.</summary>
    public bool IsWrong(string form) => ModelState.FindKeysWithPrefix(form).Any(entry => entry.Value.Errors.Count > 0);

    private void Require(object? value, string field, string message)
    {
        if (value is null && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
            ModelState.AddModelError(field, message);
    }

    private async Task<IActionResult> RunAsync(Guid id, string form, Func<Task<Outcome<Nothing>>> run, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();
        return ModelState.IsValid ? Show(AtDay(await run()), _ => Redirect($"/agendering/{id}"), form) : Page();
    }

    /// <summary>The date of each of these forms is called Day.</summary>
    private static Outcome<Nothing> AtDay(Outcome<Nothing> outcome) =>
        outcome is Outcome<Nothing>.Refused { Refusal: { Field: "AnswerBy" } refusal } ? refusal with { Field = nameof(GuardForm.Day) } : outcome;

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(new AgendaItemId(id), ct) is not { } item)
            return false;
        Item = item;
        var partner = await db.Set<Partner>().AsNoTracking().SingleAsync(p => p.Id == item.PartnerId, ct);
        (PartnerName, PartnerInSentence) = (partner.Name, partner.NameInSentence);
        DidNotArriveAt = NeedsALetter ? await inVain.AtAsync(item, ct) : null;
        var spots = item.Places.Select(place => place.FindSpotId).ToList();
        Spots = await db.Set<FindSpot>().AsNoTracking().Where(spot => spots.Contains(spot.Id)).ToDictionaryAsync(spot => spot.Id, spot => spot.Name, ct);
        return true;
    }
}

/// <summary>The small forms of this page have the same shape: a sentence, a day, or both.</summary>
public sealed class GuardForm
{
    [ManyLines]
    [MaxLength(AgendaItem.LongestReason, ErrorMessage = "Maak de tekst korter: hoogstens 500 tekens.")]
    public string? Text { get; set; }

    public DateOnly? Day { get; set; }
}
