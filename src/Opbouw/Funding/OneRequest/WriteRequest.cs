using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.OneRequest;

/// <summary>The group puts its request into words.</summary>
public sealed record WriteRequest(Guid CommandId, MemberId Me, MoneyRequestId Request, string Plan, string? ForWhom, long? AskedCents) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.write-request", "Een aanvraag van geld schrijven", typeof(RequestWritten));
}

public sealed class WriteRequestHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<WriteRequest, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(WriteRequest command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit
            || await db.Set<MoneyRequest>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.Id == command.Request && known.InitiativeId == visit.Initiative.Id, ct) is not { } request)
            return NothingThere.ForThisActor;
        if (request.Write(command.Plan, command.ForWhom, command.AskedCents, time.Today) is { } refusal) return refusal;
        trail.Record(new RequestWritten(request.Id, visit.Initiative.Id));
        return default(Nothing);
    }
}
