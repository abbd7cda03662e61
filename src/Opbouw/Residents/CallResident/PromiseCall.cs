using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.CallResident;

/// <summary>Promise somebody who is there to call.</summary>
public sealed record PromiseCall(PromisedCallId Id, ResidentId Resident, SealedText About, DateOnly DueOn) : ICommand<PromisedCallId>
{
    public static ProcessKind Process { get; } = new("residents.promise-call", "Beloven een bewoner te bellen", typeof(CallPromised));

    public Guid CommandId => Id.Value;
}

/// <summary>The worker called.</summary>
public sealed record FinishCall(Guid CommandId, PromisedCallId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.finish-call", "Een bewoner gebeld", typeof(ResidentCalled));
}

public sealed class CallHandler(OpbouwDb db, ResidentRules rules, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<PromiseCall, PromisedCallId>, IHandle<FinishCall, Nothing>
{
    public async Task<Outcome<PromisedCallId>> HandleAsync(PromiseCall command, CancellationToken ct)
    {
        if (await rules.MineAsync(command.Resident, ct) is not { } resident)
            return NothingThere.ForThisActor;
        var consents = await db.Set<Consent>().Where(c => c.ResidentId == resident.Id).ToListAsync(ct);
        if (!consents.Exists(c => c.IsInForce(time.Today)))
            return ResidentRefusals.NoConsent;
        if (command.DueOn < time.Today)
            return ResidentRefusals.InThePast;
        db.Add(new PromisedCall { Id = command.Id, ResidentId = resident.Id, WorkerId = work.Actor.Account, About = command.About, DueOn = command.DueOn });
        trail.Record(new CallPromised(command.Id, resident.Id, command.DueOn));
        return command.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(FinishCall command, CancellationToken ct)
    {
        if (await db.Set<PromisedCall>().SingleOrDefaultAsync(c => c.Id == command.Id, ct) is not { } call)
            return NothingThere.ForThisActor;
        call.CalledAt ??= time.Now;
        foreach (var consent in await db.Set<Consent>().IgnoreQueryFilters().Where(c => c.ResidentId == call.ResidentId && c.Purpose == ConsentPurpose.CallBack).ToListAsync(ct))
            consent.EndAfterCall(time.Today);
        trail.Record(new ResidentCalled(call.Id, call.ResidentId));
        return default(Nothing);
    }
}
