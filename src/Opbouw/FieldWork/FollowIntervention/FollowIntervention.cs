using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.FollowIntervention;

/// <summary>The team writes down what an intervention set going, often weeks later.</summary>
public sealed record FollowIntervention(Guid CommandId, ContactId Id, string SetGoing) : ICommand<ContactId>
{
    public static ProcessKind Process { get; } = new("fieldwork.follow-intervention", "Opschrijven wat een interventie in gang zette", typeof(InterventionFollowed));
}

public sealed class FollowInterventionHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<FollowIntervention, ContactId>
{
    public async Task<Outcome<ContactId>> HandleAsync(FollowIntervention command, CancellationToken ct)
    {
        if (!work.Actor.May(FieldWorkRights.RecordContact))
            return NothingThere.ForThisActor;
        if (await db.Set<Contact>().SingleOrDefaultAsync(contact => contact.Id == command.Id, ct) is not { } intervention)
            return NothingThere.ForThisActor;
        if (intervention.TellWhatItSetGoing(command.SetGoing) is { } refusal)
            return refusal;
        trail.Record(new InterventionFollowed(intervention.Id));
        return intervention.Id;
    }
}
