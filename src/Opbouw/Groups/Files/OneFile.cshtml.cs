using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Groups.Files;

/// <summary>A picture is shown; a PDF is only saved, because it can hold what runs.</summary>
[OpenByKey]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OneFilePage(OpbouwDb db, GroupDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, Guid file, CancellationToken ct)
    {
        if (await door.OpenAsync(key, ct) is not { } visit) return NotFound();
        var initiative = visit.Initiative.Id;
        if (await db.Set<GroupFile>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(one => one.Id == new FileId(file) && one.InitiativeId == initiative, ct) is not { } found) return NotFound();
        return found.IsPicture ? File(found.Content, found.ContentType) : File(found.Content, found.ContentType, "papier.pdf");
    }
}
