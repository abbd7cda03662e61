using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Offers.GroupAsks;

/// <summary>What the group asks for, open first, with what came of it.</summary>
[OpenByKey]
[IgnoreAntiforgeryToken]
public sealed class AskListPage(GroupDoor door, PublicForm publicForm, OpbouwDb db) : GroupFormPage(door, publicForm)
{
    private const int Shown = 60;

    public IReadOnlyList<GroupAsk> Asks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        var id = Initiative.Id;
        Asks = await db.Set<GroupAsk>().IgnoreQueryFilters().AsNoTracking().Where(ask => ask.InitiativeId == id).OrderBy(ask => ask.State).ThenByDescending(ask => ask.MadeOn).ThenBy(ask => ask.Id).Take(Shown).ToListAsync(ct);
        return Page();
    }
}
