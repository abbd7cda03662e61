using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Publishing;

/// <summary>One published question, at the short address that stands on posters.</summary>
[KeptPage]
public sealed class OneQuestionPage(OpbouwDb db, LocalTime time) : PageModel
{
    public PublishedQuestion Question { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await db.Set<PublishedQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Code == code, ct) is not { } question)
            return NotFound();
        Question = question;
        return Page();
    }
}
