using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Support.PaperLists;

/// <summary>One A4 to go from door to door with: numbered lines, and a code for whoever would rather do it herself.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class PaperSheetPage(GroupDoor door, PublicForm publicForm, OpbouwDb db, WorkContext work) : GroupFormPage(door, publicForm)
{
    private int side;

    public int Number { get; private set; }

    /// <summary>Where the code leads; null when the page for neighbours is closed.</summary>
    public Uri? Link { get; private set; }

    public string AddressInLetters => Link!.Authority + Link.AbsolutePath;

    public string QrPath => QrDrawing.PathOf(Link!.AbsoluteUri, out side);

    public int QrSide => side;

    public string OrganisationName => work.Organisation.Name;

    /// <param name="number">Null: the next that was not typed in.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "nummer")] int? number, CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        var id = Initiative.Id;
        Number = number is > 0 and <= PaperList.HighestNumber ? number.Value : 1 + (await db.Set<PaperList>().IgnoreQueryFilters().Where(list => list.InitiativeId == id).MaxAsync(list => (int?)list.Number, ct) ?? 0);
        if (await db.Set<PublishedSupport>().AnyAsync(row => row.InitiativeId == id, ct)) Link = new Uri(work.Organisation.Address, $"/steun/{Initiative.Code}");
        return Page();
    }
}
