using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals.Cards;
using Opbouw.Signals.PersonalData;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.ReactByCard;

/// <summary>The code is the key at each step: the form carries it, no cookie remembers it.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class ReactByCardPage(CardDoor door, PublicForm publicForm, Send<ReactByCard, Nothing> send) : PageModel
{
    public static readonly IReadOnlyList<Choice> Kinds =
        [new(nameof(ReactionKind.Agrees), "Ja, zo is het goed"), new(nameof(ReactionKind.Objects), "Nee, zo niet", "Dan schrijven wij hem eerst opnieuw.")];

    [BindProperty]
    public ReactByCardForm Form { get; set; } = new();

    public CardView? View { get; private set; }

    public string FormField => publicForm.New(Request);

    public bool IsDone { get; private set; }

    public IActionResult OnGet() => Redirect("/kaart");

    public async Task<IActionResult> OnPostAsync([FromForm(Name = PublicForm.Field)] string? field, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (!SameSite.IsOwn(Request)) return NotFound();
        if (await door.OpenAsync(Form.Code, HttpContext.Connection.RemoteIpAddress, ct) is not CardOpening.Opened { View: { } view }) return Redirect("/kaart");
        View = view;
        var sentence = string.IsNullOrWhiteSpace(Form.Sentence) ? null : Form.Sentence.Trim();
        if (Form.Kind == ReactionKind.Objects && sentence is null) this.Refuse(SignalRefusals.ObjectionNeedsReason);
        if (sentence is not null && PersonalDataWarning.Find(sentence) is [var finding, ..]) ModelState.AddModelError("Form.Sentence", $"‘{finding.In(sentence)}’: {finding.Advice}");
        if (publicForm.Read(Request, field) is not { } id)
        {
            ModelState.AddModelError("", PublicForm.Expired);
            return Page();
        }
        if (!ModelState.IsValid) return Page();

        switch (await send.RunAsync(new ReactByCard(id, view.Card, Form.Version, Form.Kind!.Value, sentence), ct))
        {
            case Outcome<Nothing>.Done: IsDone = true; break;
            case Outcome<Nothing>.Refused { Refusal: var refusal }: this.Refuse(refusal); break;
            default: return NotFound();
        }
        return Page();
    }
}

public sealed record ReactByCardForm
{
    public string? Code { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "Kies ja of nee")]
    public ReactionKind? Kind { get; set; }

    [ManyLines]
    [StringLength(Reaction.LongestSentence)]
    public string? Sentence { get; set; }
}
