using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Imports.ImportList;

/// <summary>Which list do you have? And what became of the files before.</summary>
[Needs(ImportRights.ImportCode)]
public sealed class ImportListPage(OpbouwDb db, ImportKinds kinds, LocalTime time) : PageModel
{
    private const int MostShown = 20;

    public IReadOnlyList<IImportKind> Kinds => kinds.Mine;

    public IReadOnlyList<Import> Earlier { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var mine = Kinds.Select(kind => kind.Code).ToList();
        Earlier = await db.Set<Import>().AsNoTracking().Where(import => mine.Contains(import.Kind)).OrderByDescending(import => import.StartedAt).Take(MostShown).ToListAsync(ct);
    }
}
