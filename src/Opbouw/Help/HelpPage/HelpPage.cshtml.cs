using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Help.HelpPage;

/// <summary>One page of the manual. What is written for people who work here opens for who is logged in.</summary>
[PublicPage]
public sealed class HelpPagePage(Handbook handbook, WorkContext work) : PageModel
{
    private const int MostNext = 5;

    public HelpText Text { get; private set; } = null!;

    /// <summary>What comes after this page for the same readers; after the last one the first.</summary>
    public IReadOnlyList<HelpText> Next
    {
        get
        {
            var same = handbook.Texts.Where(text => text.Readers[0] == Text.Readers[0]).ToList();
            var here = same.IndexOf(Text);
            return [.. same[(here + 1)..].Concat(same[..here]).Take(MostNext)];
        }
    }

    public IActionResult OnGet(string? pagina)
    {
        if (handbook.Find(pagina ?? "") is not { } text || !(text.IsPublic || work.Actor.IsKnown))
            return NotFound();
        Text = text;
        return Page();
    }
}
