using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Acting;

/// <summary>A page with a form: turns the outcome of a command into an answer for the person.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Done: on to the next page. Refused: this page again, with the message at its field. Missing: not found.</summary>
    /// <param name="prefix">Name of the bound form record, for messages that belong to a field.</param>
    protected IActionResult Show<T>(Outcome<T> outcome, Func<T, IActionResult> done, string prefix = "Form")
    {
        switch (outcome)
        {
            case Outcome<T>.Done { Value: var value }:
                return done(value);
            case Outcome<T>.Refused { Refusal: var refusal }:
                this.Refuse(refusal, prefix);
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>The same for a button without a page of its own to come back to: what is refused is told on the page for what went wrong.</summary>
    protected IActionResult ShowButton<T>(Outcome<T> outcome, Func<T, IActionResult> done) => outcome switch
    {
        Outcome<T>.Done { Value: var value } => done(value),
        Outcome<T>.Refused { Refusal: var refusal } => StatusCode(StorageTrouble.Is(refusal)
            ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status409Conflict),
        _ => NotFound(),
    };
}
