using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Security;

namespace Opbouw.Keeping.StrikeOwn;

/// <summary>Who wrote a name down takes it out again, with the older versions.</summary>
[NeedsLogIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StrikeOwnPage(Striker striker, OwnRecords own) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Soort { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "weg")]
    public int? Gone { get; set; }

    [BindProperty]
    public StrikeOwnForm Form { get; set; } = new();

    public IVisibleRecord Kind { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (NameSearch.Of(Form.Names) is not { } names)
            return Wrong("Vul een naam in van twee letters of meer.");
        var outcome = await striker.StrikeAsync(Form.Id, Id, names, ct);
        return outcome is Outcome<int>.Done { Value: 0 }
            ? Wrong("Dat staat hier niet. Kijk hoe het geschreven is.")
            : Show(outcome, places => Redirect($"/weghalen/{Kind.Code}/{Id}?weg={places}"));
    }

    private PageResult Wrong(string what)
    {
        ModelState.AddModelError("Form.Names", what);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await own.FindAsync(Id, ct) is not { } kind || kind.Code != Soort)
            return false;
        Kind = kind;
        return true;
    }
}

public sealed class StrikeOwnForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul in wat weg moet.")]
    [StringLength(200, ErrorMessage = "Haal een korter stuk weg.")]
    public string? Names { get; set; }
}
