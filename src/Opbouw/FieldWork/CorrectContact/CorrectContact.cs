using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.FieldWork.CorrectContact;

/// <summary>A worker says how a contact of her own really was.</summary>
public sealed record CorrectContact(Guid CommandId, ContactId Id, ContactFacts Facts) : ICommand<ContactId>
{
    public static ProcessKind Process { get; } = new("fieldwork.correct-contact", "Eigen contact verbeteren", typeof(ContactCorrected));
}

/// <summary>A worker takes a contact of her own back; also the undo of a contact that was just saved.</summary>
public sealed record WithdrawContact(Guid CommandId, ContactId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("fieldwork.withdraw-contact", "Eigen contact intrekken", typeof(ContactWithdrawn));
}

public sealed class CorrectContactHandler(OpbouwDb db, ContactPlaces places, SignalsOfContact signals, WorkContext work, OpenTrail trail, TimeProvider time)
    : IHandle<CorrectContact, ContactId>, IHandle<WithdrawContact, Nothing>
{
    public async Task<Outcome<ContactId>> HandleAsync(CorrectContact command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } contact)
            return NothingThere.ForThisActor;
        var place = await places.FindAsync(command.Facts, ct);
        if (place is not Outcome<FindSpot?>.Done { Value: var spot })
            return place.As<ContactId>();
        if (contact.Correct(command.Facts, spot, time.GetUtcNow()) is { } refusal)
            return refusal;
        trail.Record(new ContactCorrected(contact.Id, contact.Versions.Count));
        return contact.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawContact command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } contact)
            return NothingThere.ForThisActor;
        contact.Withdraw(time.GetUtcNow());
        await signals.ForgetAsync(contact.Id, ct);
        trail.Record(new ContactWithdrawn(contact.Id));
        return default(Nothing);
    }

    private async Task<Contact?> FindAsync(ContactId id, CancellationToken ct)
    {
        var me = work.Actor.Account;
        return work.Actor.May(FieldWorkRights.RecordContact)
            ? await db.Set<Contact>().Include(c => c.Versions).SingleOrDefaultAsync(c => c.Id == id && c.WorkerId == me, ct)
            : null;
    }
}
