using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>A partner and perhaps somebody there, in one choice of a list: "partner-id/person-id".</summary>
public sealed record Recipient(PartnerId Partner, PartnerPersonId? Person)
{
    public static Recipient Of(string chosen)
    {
        var parts = chosen.Split('/');
        return new Recipient(new PartnerId(Guid.TryParse(parts[0], out var partner) ? partner : default),
            parts.Length > 1 && Guid.TryParse(parts[1], out var person) ? new PartnerPersonId(person) : null);
    }
}

/// <summary>Partners we work with today, with whom we know there.</summary>
public sealed class Recipients(OpbouwDb db, LocalTime time)
{
    /// <param name="withoutPerson">What the choice is called that names nobody at the partner.</param>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(string withoutPerson, CancellationToken ct)
    {
        var today = time.Today;
        var partners = await db.Set<Partner>().AsNoTracking().Where(p => p.EndsOn == null || p.EndsOn >= today).Include(p => p.People).OrderBy(p => p.Name).ToListAsync(ct);
        return [.. partners.SelectMany(partner => partner.People.Where(person => person.EndsOn is null).OrderBy(person => person.Name)
            .Select(person => new Choice($"{partner.Id.Value}/{person.Id.Value}", $"{partner.Name}: {person.Name}, {person.Function}"))
            .Append(new Choice($"{partner.Id.Value}/", $"{partner.Name}: {withoutPerson}")))];
    }
}
