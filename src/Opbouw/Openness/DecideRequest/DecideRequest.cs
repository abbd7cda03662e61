using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Openness.DecideRequest;

/// <summary>The second of two people decides. From then on everybody can read it.</summary>
[AsksAgain]
public sealed record DecideRequest(Guid CommandId, DataRequestId Id, bool Agrees, string? Because) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("openness.decide-request", "Als tweede besluiten wat er naar buiten gaat", typeof(DataDecided), typeof(RoleChanged));
}

public sealed record WithdrawRequest(Guid CommandId, DataRequestId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("openness.withdraw-request", "Een verzoek om gegevens intrekken", typeof(DataDecided));
}

/// <summary>What was agreed has been handed over.</summary>
public sealed record GiveData(Guid CommandId, DataRequestId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("openness.give-data", "Goedgekeurde gegevens geven", typeof(DataGiven));
}

public sealed class DecideRequestHandler(OpbouwDb db, WorkContext work, OutsideRoles outside, Colleagues colleagues, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<DecideRequest, Nothing>, IHandle<WithdrawRequest, Nothing>, IHandle<GiveData, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(DecideRequest command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } request)
            return NothingThere.ForThisActor;
        var asker = await colleagues.NameAsync(request.AskedBy, ct);
        if (request.Decide((work.Actor.Account, work.Actor.Name), asker, command.Agrees, command.Because, time.Now) is { } refusal)
            return refusal;
        if (request is { State: RequestState.Agreed, RoleCode: { } role, Permission: { } permission } && !await outside.GiveAsync(role, permission, ct))
            return RequestRefusals.NothingToWiden;

        db.Add(RegisterEntry.Of(request, LocalTime.DayOf));
        trail.Record(new DataDecided(request.Id, request.State));
        await notifier.SettleAsync(request.Id.Value, ct);
        notifier.TellOnly(request.AskedBy, request.Id.Value, request.State == RequestState.Agreed ? "Je verzoek om gegevens is goedgekeurd" : "Je verzoek om gegevens mag niet", $"/naar-buiten/{request.Id.Value}");
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawRequest command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } request || request.AskedBy != work.Actor.Account)
            return NothingThere.ForThisActor;
        if (request.Withdraw(time.Now) is { } refusal)
            return refusal;
        trail.Record(new DataDecided(request.Id, request.State));
        await notifier.SettleAsync(request.Id.Value, ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(GiveData command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } request)
            return NothingThere.ForThisActor;
        if (request.Give(time.Now) is { } refusal)
            return refusal;
        var entry = await db.Set<RegisterEntry>().SingleAsync(known => known.Id == new RegisterEntryId(request.Id.Value), ct);
        entry.GivenOn ??= LocalTime.DayOf(request.GivenAt!.Value);
        trail.Record(new DataGiven(request.Id));
        return default(Nothing);
    }

    private async Task<DataRequest?> FindAsync(DataRequestId id, CancellationToken ct) =>
        work.Actor.May(OpennessRights.Share) ? await db.Set<DataRequest>().SingleOrDefaultAsync(known => known.Id == id, ct) : null;
}
