using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.CallBacks;

/// <summary>A worker promises to get back to a place or a partner on a day.</summary>
public sealed record PlanCallBack(CallBackId Id, string About, DateOnly DueOn) : ICommand<CallBackId>
{
    public static ProcessKind Process { get; } = new("fieldwork.plan-call-back", "Beloven om terug te bellen", typeof(CallBackPlanned));

    public Guid CommandId => Id.Value;

    public FindSpotId? FindSpotId { get; init; }

    public PartnerId? PartnerId { get; init; }
}

/// <summary>The worker got back to them.</summary>
public sealed record FinishCallBack(Guid CommandId, CallBackId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("fieldwork.finish-call-back", "Teruggebeld", typeof(CallBackFinished));
}

public sealed class CallBackHandler(OpbouwDb db, MyFindSpots mySpots, WorkContext work, OpenTrail trail, LocalTime time)
    : IHandle<PlanCallBack, CallBackId>, IHandle<FinishCallBack, Nothing>
{
    private static readonly Refusal InThePast = new("call-back.in-the-past", "Deze dag is al geweest. Kies vandaag of later.", "DueOn");
    private static readonly Refusal NeedsSomebody = new("call-back.needs-somebody", "Kies een vindplek of een partner.", "With");

    public async Task<Outcome<CallBackId>> HandleAsync(PlanCallBack command, CancellationToken ct)
    {
        if (!work.Actor.May(FieldWorkRights.RecordContact) || work.Actor.Teams.Length == 0)
            return NothingThere.ForThisActor;
        if (command.FindSpotId is null && command.PartnerId is null)
            return NeedsSomebody;
        if (command.DueOn < time.Today)
            return InThePast;
        var spotExists = command.FindSpotId is not { } spot || await mySpots.FindAsync(spot, ct) is not null;
        var partnerExists = command.PartnerId is null || await db.Set<Partner>().AnyAsync(partner => partner.Id == command.PartnerId, ct);
        if (!spotExists || !partnerExists)
            return NothingThere.ForThisActor;
        db.Add(new CallBack
        {
            Id = command.Id,
            WorkerId = work.Actor.Account,
            TeamId = work.Actor.Teams[0],
            FindSpotId = command.FindSpotId,
            PartnerId = command.PartnerId,
            About = command.About,
            DueOn = command.DueOn,
        });
        trail.Record(new CallBackPlanned(command.Id));
        return command.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(FinishCallBack command, CancellationToken ct)
    {
        if (await db.Set<CallBack>().SingleOrDefaultAsync(callBack => callBack.Id == command.Id, ct) is not { } found)
            return NothingThere.ForThisActor;
        found.DoneAt ??= time.Now;
        trail.Record(new CallBackFinished(found.Id));
        return default(Nothing);
    }
}
