using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;
using Opbouw.Signals.Cards;

namespace Opbouw.Signals.OpenCard;

/// <summary>For whoever has a card: type the code, read the question and the answer. No name, no account, no cookie; nothing is kept between two pages.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class OpenCardPage(CardDoor door, IEnumerable<IBundleAnswers> answers, PublicForm publicForm) : PageModel
{
    [BindProperty]
    public OpenCardForm Form { get; set; } = new();

    public CardView? View { get; private set; }

    /// <summary>A worker has not read it yet.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>It became something else than a signal.</summary>
    public FollowedOn? Elsewhere { get; private set; }

    public bool TooManyTries { get; private set; }

    public IReadOnlyList<BundleAnswer> Answers { get; private set; } = [];

    /// <summary>Of the form that goes to the page of the reaction.</summary>
    public string ReactionField => publicForm.New(Request, "/kaart/reactie");

    public void OnGet() => NeverKeep();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        NeverKeep();
        if (!SameSite.IsOwn(Request)) return NotFound();
        if (!ModelState.IsValid) return Page();
        switch (await door.OpenAsync(Form.Code, HttpContext.Connection.RemoteIpAddress, ct))
        {
            case CardOpening.Opened { View: var view }: View = view; break;
            case CardOpening.Waiting: IsWaiting = true; break;
            case CardOpening.Elsewhere { What: var what }: Elsewhere = what; break;
            case CardOpening.TooManyTries: TooManyTries = true; break;
            default: ModelState.AddModelError("Form.Code", "Deze code kennen wij niet. Kijk nog eens goed op de kaart."); break;
        }
        if (View?.Bundle is { } bundle)
            foreach (var source in answers) Answers = [.. Answers, .. await source.OfAsync(bundle, ct)];
        return Page();
    }

    private void NeverKeep() => Response.Headers.CacheControl = "no-store";
}

public sealed record OpenCardForm
{
    [Required(ErrorMessage = "Typ de code van uw kaart")]
    [StringLength(60, ErrorMessage = "De code heeft 10 letters en cijfers. Kijk nog eens op de kaart")]
    public string? Code { get; set; }
}
