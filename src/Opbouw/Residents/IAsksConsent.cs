using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents;

/// <summary>A page with the fields of a consent.</summary>
public interface IAsksConsent
{
    ConsentForm Consent { get; }

    IReadOnlyList<Choice> Partners { get; }
}

/// <summary>Partners that a resident can be introduced to: never who pays.</summary>
public sealed class PartnersToChoose(OpbouwDb db, LocalTime time)
{
    public async Task<IReadOnlyList<Choice>> ListAsync(CancellationToken ct)
    {
        var today = time.Today;
        var partners = await db.Set<Partner>().AsNoTracking().Where(p => !p.IsFunder && (p.EndsOn == null || p.EndsOn >= today)).OrderBy(p => p.Name).ToListAsync(ct);
        return [.. partners.Select(p => new Choice(p.Id.Value.ToString(), p.Name))];
    }
}
