using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Editing.StartPage;

/// <summary>A title, and for whom the page is.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class StartPageModel(Send<BeginPage, Nothing> start) : FormPage
{
    private static readonly Refusal NoName = new("site.no-name", "Gebruik letters in de titel. Daar maken wij het adres van.", "Title");

    [BindProperty]
    public StartPageForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Sections { get; } =
    [
        new(SiteAddress.PartOf(SiteSection.Residents), "Iedereen", Hint: "Over opbouwwerk"),
        new(SiteAddress.PartOf(SiteSection.Partners), "Netwerkpartners", Hint: "Gemeente, corporatie, school, huisarts"),
    ];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && SiteAddress.NameOf(Form.Title!) is null)
            this.Refuse(NoName);
        if (!ModelState.IsValid)
            return Page();
        var address = SiteAddress.Of(Form.Section, SiteAddress.NameOf(Form.Title!), SiteLanguages.Dutch)!;
        return Show(await start.RunAsync(new BeginPage(Form.Id, address, Form.Title!.Trim()), ct), _ => Redirect(address.Desk));
    }
}

public sealed class StartPageForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Schrijf een titel op."), StringLength(SiteText.TitleLength, ErrorMessage = "Maak de titel korter: hoogstens 90 letters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Kies voor wie de pagina is."), RegularExpression("over|voor-netwerkpartners", ErrorMessage = "Kies voor wie de pagina is.")]
    public string? Section { get; set; }
}
