using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Groups;
using Opbouw.Shared.Security;

namespace Opbouw.Funding.Account;

/// <summary>The picture of a receipt or of the report, for who is in the group.</summary>
[OpenByKey]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PicturePage(GroupDoor door, FundingBook book) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, Guid id, CancellationToken ct) =>
        await door.OpenAsync(key, ct) is { } visit && await book.PictureAsync(visit.Initiative.Id, id, ct) is { } jpeg ? File(jpeg, "image/jpeg") : NotFound();
}
