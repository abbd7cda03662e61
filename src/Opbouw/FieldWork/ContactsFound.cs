using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

/// <summary>Contacts in the search, when something was written down: by that line, where and with whom it was.</summary>
internal sealed class ContactsFound(OpbouwDb db, OrganisationAreas areas) : ISearchHits
{
    public static readonly SearchKind Contacts = new SearchKind("contacten", "Contacten", "contact", Version: 1)
    {
        Permission = FieldWorkRights.RecordContactCode,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new ContactId(id)).ToList();
            var contacts = await db.Set<Contact>().IgnoreQueryFilters().AsNoTracking()
                .Where(contact => ids.Contains(contact.Id) && contact.WithdrawnAt == null && contact.Line != null).ToListAsync(ct);
            return [.. contacts.Select(contact => new SearchText(contact.Id.Value, contact.Line, contact.SetGoing, contact.Kind.Label())
            {
                About = [contact.AreaId.Value, contact.FindSpotId?.Value, contact.PartnerId?.Value],
                Owner = contact.PassedOnTo ?? contact.WorkerId,
                Team = contact.Circle == Circle.Team ? contact.TeamId : null,
            })];
        },
        ListAsync = async (db, ct) =>
            [.. (await db.Set<Contact>().AsNoTracking().Where(contact => contact.Line != null).OrderBy(contact => contact.At).Select(contact => contact.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Contact>(contact => contact.Id.Value);

    public SearchKind Kind => Contacts;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var (tree, me, ids) = (await areas.TreeAsync(ct), db.Me, records.Select(id => new ContactId(id)).ToList());
        var contacts = await db.Set<Contact>().AsNoTracking().Where(contact => ids.Contains(contact.Id))
            .Select(contact => new
            {
                contact.Id,
                contact.Kind,
                contact.Line,
                contact.SetGoing,
                contact.AreaId,
                contact.At,
                IsMine = contact.WorkerId == me,
                Spot = db.Set<FindSpot>().Where(spot => spot.Id == contact.FindSpotId).Select(spot => spot.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. contacts.Select(contact => new SearchHit(contact.Id.Value, contact.Line ?? contact.Kind.Label(), PageOf(contact.Id, contact.Kind, contact.IsMine))
        {
            Words = contact.SetGoing,
            Place = contact.Spot ?? tree.Find(contact.AreaId)?.Name,
            On = LocalTime.DayOf(contact.At),
        })];
    }

    /// <summary>A contact opens for who recorded it; an intervention for the whole team.</summary>
    private static string? PageOf(ContactId id, ContactKind kind, bool isMine) =>
        isMine ? $"/contact/{id.Value}" : kind == ContactKind.Intervention ? $"/interventies/{id.Value}" : null;
}
