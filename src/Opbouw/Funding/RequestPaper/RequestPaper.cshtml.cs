using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.Groups;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.RequestPaper;

/// <summary>The request as PDF, for the group to send itself. Who asks is typed for this paper alone and kept nowhere.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class RequestPaperPage(GroupDoor door, PublicForm publicForm, FundingBook book, OrganisationAreas areas) : MoneyPage(door, publicForm)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ApplicantForm Form { get; set; } = new();

    public MoneyRequest Asked { get; private set; } = null!;

    public string Here => $"{Money}/vraag/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (ActionId() is null || !ModelState.IsValid) return Page();
        var area = (await areas.TreeAsync(ct)).Find(Initiative.AreaId)?.Name ?? "";
        var content = new RequestContent(Initiative, area, Asked, await book.SourceOfAsync(Asked, ct), await book.PlanAsync(Initiative.Id, ct), await book.LinesAsync(Initiative.Id, ct),
            await book.ClaimsAsync(Initiative.Id, ct), new Applicant(Blank(Form.Name), Blank(Form.Contact)));
        return File(FundingPapers.Request(content, book.Today), "application/pdf", "aanvraag.pdf");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || await book.RequestAsync(Initiative.Id, Id, ct) is not { } request) return false;
        Asked = request;
        return true;
    }
}

public sealed class ApplicantForm
{
    [StringLength(120, ErrorMessage = "Maak het korter: hoogstens 120 letters.")]
    public string? Name { get; set; }

    [StringLength(200, ErrorMessage = "Maak het korter: hoogstens 200 letters.")]
    public string? Contact { get; set; }
}
