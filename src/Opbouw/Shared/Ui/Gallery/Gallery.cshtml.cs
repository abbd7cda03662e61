using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Ui.Gallery;

/// <summary>
/// Every component in every state, for eyes and for the accessibility checks. Only there while building, or where
/// <c>Opbouw:Gallery</c> is true (tests).
/// </summary>
[PublicPage]
public sealed class GalleryPage(IWebHostEnvironment environment, IConfiguration configuration) : PageModel
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>leeg, fout, lang, rtl, werk; nothing for the usual state. stuk, druk and mag-niet show the pages for what goes wrong.</summary>
    [BindProperty(SupportsGet = true, Name = "stand")]
    public string? State { get; set; }

    [BindProperty]
    public GalleryForm Form { get; set; } = new();

    public bool IsLong => State == "lang";

    public bool IsEmpty => State == "leeg";

    public string Stretch(string usual) => IsLong
        ? string.Join(' ', Enumerable.Repeat(usual, 6)) + " Hottentottententententoonstellingsmakersvergunningsaanvraagformulier"
        : usual;

    public IActionResult OnGet()
    {
        if (!IsThere)
            return NotFound();
        if (State == "stuk")
            throw new InvalidOperationException("Broken on purpose, to see the page for it.");
        if (State == "druk")
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (State == "mag-niet")
            return StatusCode(StatusCodes.Status403Forbidden);
        if (State == "fout")
        {
            Form = new GalleryForm { Phone = "06 000", Words = "Een kast met speelgoed op het plein." };
            TryValidateModel(Form, nameof(Form));
        }

        return Page();
    }

    public IActionResult OnPost() => IsThere ? Page() : NotFound();

    private bool IsThere => environment.IsDevelopment() || configuration.GetValue<bool>("Opbouw:Gallery");
}
