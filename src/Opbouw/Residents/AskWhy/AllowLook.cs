using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.AskWhy;

/// <summary>Say why somebody outside the own caseload must be looked at.</summary>
public sealed record AllowLook(Guid CommandId, ResidentId Resident, LookReason Why) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.allow-look", "Zeggen waarom je bij een bewoner van een collega kijkt", typeof(LookAllowed));

    string? ICommand<Nothing>.Reason => Why.ToString();
}

public sealed class AllowLookHandler(OpbouwDb db, ResidentRules rules, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<AllowLook, Nothing>
{
    private static readonly Refusal NeedsReason = new("look.needs-reason", "Kies waarom je moet kijken.", "Why");

    public async Task<Outcome<Nothing>> HandleAsync(AllowLook command, CancellationToken ct)
    {
        if (!rules.MayKeep || !await db.Set<Resident>().AnyAsync(r => r.Id == command.Resident, ct))
            return NothingThere.ForThisActor;
        if (!command.Why.IsAnswer())
            return NeedsReason;
        db.Add(new LookPermit { Id = command.CommandId, AccountId = work.Actor.Account, ResidentId = command.Resident, Reason = command.Why, Until = time.Now + LookPermit.Lifetime });
        trail.Record(new LookAllowed(command.Resident, work.Actor.Account, command.Why));
        return default(Nothing);
    }
}
