using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.RecordContact;

/// <summary>A worker writes down that she was somewhere and whom she met there, without names.</summary>
public sealed record RecordContact(ContactId Id, TeamId TeamId, ContactKind Kind, int People) : ICommand<ContactId>
{
    public static ProcessKind Process { get; } = new("fieldwork.record-contact", "Contact vastleggen", typeof(ContactRecorded));

    public Guid CommandId => Id.Value;

    /// <summary>When it was; null is now.</summary>
    public DateTimeOffset? At { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    /// <summary>Where it was, when it was not at a find-spot.</summary>
    public AreaId? AreaId { get; init; }

    public PartnerId? PartnerId { get; init; }

    public Mood? Mood { get; init; }

    public Capital? Capital { get; init; }

    public string? Line { get; init; }

    public string? SetGoing { get; init; }

    public bool OnlyForMe { get; init; }
}

public sealed class RecordContactHandler(OpbouwDb db, MyFindSpots mySpots, WorkContext work, OpenTrail trail, TimeProvider time) : IHandle<RecordContact, ContactId>
{
    public async Task<Outcome<ContactId>> HandleAsync(RecordContact command, CancellationToken ct)
    {
        if (!work.Actor.May(FieldWorkRights.RecordContact) || !work.Actor.Teams.Contains(command.TeamId))
            return NothingThere.ForThisActor;

        var spot = command.FindSpotId is { } id ? await mySpots.FindAsync(id, ct) : null;
        if (command.FindSpotId is not null && spot is null)
            return NothingThere.ForThisActor;
        if (command.PartnerId is { } partner && !await db.Set<Partner>().AnyAsync(p => p.Id == partner, ct))
            return NothingThere.ForThisActor;
        if (spot is null && command.AreaId is null)
            return ContactRefusals.NeedsAPlace;

        var outcome = Contact.Record(command, spot, work.Actor, time.GetUtcNow());
        if (outcome is not Outcome<Contact>.Done { Value: var contact })
            return ((Outcome<Contact>.Refused)outcome).Refusal;
        db.Add(contact);
        trail.Record(new ContactRecorded(contact.Id));
        return contact.Id;
    }
}
