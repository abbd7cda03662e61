using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;

namespace Opbouw.Imports;

/// <summary>A page about one file: it exists for who chose the file, as long as that person may read in such lists.</summary>
public abstract class ImportFormPage(OpbouwDb db, ImportKinds kinds) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Import Import { get; private set; } = null!;

    public IImportKind Kind { get; private set; } = null!;

    /// <summary>For buttons: each page shown is one action.</summary>
    public Guid ActionId { get; } = Guid.CreateVersion7();

    protected ImportId ImportId => new(Id);

    protected OpbouwDb Db => db;

    protected async Task<bool> FindAsync(CancellationToken ct)
    {
        var id = ImportId;
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, ct) is not { } import || kinds.Find(import.Kind) is not { } kind)
            return false;
        (Import, Kind) = (import, kind);
        return true;
    }

    /// <summary>To the page where this file stands now.</summary>
    protected LocalRedirectResult Onward() => LocalRedirect(ImportWords.AddressOf(Import));

    /// <summary>To the page of the file, which knows where it stands.</summary>
    protected LocalRedirectResult ToImport() => LocalRedirect($"/inlezen/{Id}");
}
