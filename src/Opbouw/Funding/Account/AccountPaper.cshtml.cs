using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Groups;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.Account;

/// <summary>The account of one request as PDF: budget and receipts, photos, and each receipt.</summary>
[OpenByKey]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountPaperPage(GroupDoor door, FundingBook book) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, Guid id, CancellationToken ct)
    {
        if (await door.OpenAsync(key, ct) is not { } visit || await book.RequestAsync(visit.Initiative.Id, id, ct) is not { State: RequestState.Granted or RequestState.Accounted } request) return NotFound();
        var group = visit.Initiative.Id;
        var content = new AccountContent(visit.Initiative, request, await book.LinesAsync(group, ct), await book.BillsAsync(group, ct), await book.PhotosAsync(group, ct));
        return File(await FundingPapers.AccountAsync(content, picture => book.PictureAsync(group, picture, ct), book.Today), "application/pdf", "verantwoording.pdf");
    }
}
