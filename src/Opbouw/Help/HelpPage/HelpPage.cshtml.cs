using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Help.HelpPage;

/// <summary>One page of the manual. What is written for people who work here opens for who is logged in.</summary>
[PublicPage]
public sealed class HelpPagePage(Handbook handbook, WorkContext work) : PageModel
{
    public HelpText Text { get; private set; } = null!;

    /// <summary>The other pages for the same readers.</summary>
    public IReadOnlyList<HelpText> Others => [.. handbook.Texts.Where(text => text != Text && text.Readers[0] == Text.Readers[0])];

    public IActionResult OnGet(string pagina)
    {
        if (handbook.Find(pagina) is not { } text || !(text.IsPublic || work.Actor.IsKnown))
            return NotFound();
        Text = text;
        return Page();
    }
}
