using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.TellOn;

/// <summary>The group says what happened with its request: sent on, yes, no, accounted for.</summary>
public sealed record TellOn(Guid CommandId, MemberId Me, MoneyRequestId Request, RequestState To, DateOnly On, long? Cents, string? WhyNot) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.tell-on", "Zeggen hoe het met een aanvraag ging", typeof(RequestMoved));
}

public sealed class TellOnHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<TellOn, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellOn command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit
            || await db.Set<MoneyRequest>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.Id == command.Request && known.InitiativeId == visit.Initiative.Id, ct) is not { } request)
            return NothingThere.ForThisActor;
        var eventDay = await db.Set<PlanAnswers>().IgnoreQueryFilters().Where(plan => plan.InitiativeId == visit.Initiative.Id).Select(plan => plan.On).SingleOrDefaultAsync(ct);
        if (request.Tell(new RequestStep(command.To, command.On, command.Cents, command.WhyNot), eventDay, time.Today) is { } refusal) return refusal;
        trail.Record(new RequestMoved(request.Id, visit.Initiative.Id, command.To));
        return default(Nothing);
    }
}
