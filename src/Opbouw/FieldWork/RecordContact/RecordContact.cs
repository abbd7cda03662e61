using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.RecordContact;

/// <summary>A worker writes down that she was somewhere and whom she met there, without names.</summary>
public sealed record RecordContact(ContactId Id, ContactFacts Facts) : ICommand<ContactId>
{
    public static ProcessKind Process { get; } = new("fieldwork.record-contact", "Contact vastleggen", typeof(ContactRecorded));

    public Guid CommandId => Id.Value;
}

public sealed class RecordContactHandler(OpbouwDb db, ContactPlaces places, WorkContext work, OpenTrail trail, TimeProvider time) : IHandle<RecordContact, ContactId>
{
    public async Task<Outcome<ContactId>> HandleAsync(RecordContact command, CancellationToken ct)
    {
        var place = await places.FindAsync(command.Facts, ct);
        if (place is not Outcome<FindSpot?>.Done { Value: var spot })
            return place.As<ContactId>();
        var outcome = Contact.Record(command.Id, command.Facts, spot, work.Actor, time.GetUtcNow());
        if (outcome is not Outcome<Contact>.Done { Value: var contact })
            return outcome.As<ContactId>();
        db.Add(contact);
        trail.Record(new ContactRecorded(contact.Id));
        return contact.Id;
    }
}
