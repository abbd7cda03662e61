using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Openness.Register;

/// <summary>Everybody can read what was asked, by whom, why, and what was decided.</summary>
[PublicPage]
public sealed class RegisterPage(OpbouwDb db) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<IGrouping<int, RegisterEntry>> Years { get; private set; } = [];

    public IReadOnlyList<IGrouping<DateOnly, FilesTaken>> Months { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Years = [.. (await db.Set<RegisterEntry>().AsNoTracking().OrderByDescending(entry => entry.DecidedOn).Take(Most).ToListAsync(ct)).GroupBy(entry => entry.DecidedOn.Year)];
        Months = [.. (await db.Set<FilesTaken>().AsNoTracking().OrderByDescending(files => files.Month).ThenBy(files => files.List).Take(Most).ToListAsync(ct)).GroupBy(files => files.Month)];
    }
}
