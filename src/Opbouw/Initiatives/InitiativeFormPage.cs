using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives;

/// <summary>A page with a form about one initiative of my teams.</summary>
public abstract class InitiativeFormPage(OpbouwDb db) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    protected OpbouwDb Db => db;

    public Initiative Initiative { get; private set; } = null!;

    /// <summary>The words look as if they hold personal data; the worker may say that they do not.</summary>
    public bool AsksNoPerson { get; protected set; }

    public string Address => $"/mijn-initiatieven/{Id}";

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        Initiative = (await db.Set<Initiative>().AsNoTracking().Include(i => i.Checks).SingleOrDefaultAsync(i => i.Id == new InitiativeId(Id), ct))!;
        return Initiative is not null;
    }

    protected IActionResult Back<T>(Outcome<T> outcome) => Show(outcome, _ => Redirect(Address));
}
