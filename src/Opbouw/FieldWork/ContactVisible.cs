using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.FieldWork;

/// <summary>Who can see a contact.</summary>
internal sealed class ContactVisible : IVisibleRecord
{
    public string Code => "contact";

    public string Dutch => "dit contact";

    public IReadOnlyList<string> Permissions => [FieldWorkRights.RecordContactCode];

    public string AddressOf(Guid id) => $"/contact/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Contact>().AnyAsync(contact => contact.Id == new ContactId(id), ct);

    public Task<bool> IsWrittenByMeAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Contact>().AnyAsync(own => own.Id == new ContactId(id) && own.WorkerId == db.Me, ct);
}
