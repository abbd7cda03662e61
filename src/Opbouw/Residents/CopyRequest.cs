using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>A resident wants to know what we wrote down. The law gives us a month.</summary>
public sealed class CopyRequest
{
    public const int DaysToGive = 30;

    public required Guid Id { get; init; }

    public required ResidentId ResidentId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? GivenAt { get; set; }
}

public sealed record CopyAsked(Guid RequestId, ResidentId ResidentId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record CopyGiven(Guid RequestId, ResidentId ResidentId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

/// <summary>The resident asks for a copy on her own page.</summary>
public sealed record AskForCopy(Guid CommandId, string CardHash) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.ask-for-copy", "Zelf een kopie vragen", typeof(CopyAsked));
}

/// <summary>The privacy officer gave the copy.</summary>
public sealed record GiveCopy(Guid CommandId, ResidentId Resident) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.give-copy", "Een bewoner een kopie geven", typeof(CopyGiven));
}

public sealed class CopyHandler(OpbouwDb db, Shared.Organisations.WorkContext work, Colleagues colleagues, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<AskForCopy, Nothing>, IHandle<GiveCopy, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(AskForCopy command, CancellationToken ct)
    {
        if (await db.Set<Resident>().IgnoreQueryFilters().SingleOrDefaultAsync(r => r.CardHash == command.CardHash, ct) is not { } resident)
            return NothingThere.ForThisActor;
        if (await db.Set<CopyRequest>().IgnoreQueryFilters().AnyAsync(r => r.ResidentId == resident.Id && r.GivenAt == null, ct))
            return default(Nothing);
        db.Add(new CopyRequest { Id = command.CommandId, ResidentId = resident.Id, AskedAt = time.Now });
        trail.Record(new CopyAsked(command.CommandId, resident.Id));
        foreach (var officer in await colleagues.HoldersAsync([RoleCodes.PrivacyOfficer], ct))
            notifier.TellOnly(officer, resident.Id.Value, "Een bewoner vraagt een kopie van de gegevens", "/privacy-werk");
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(GiveCopy command, CancellationToken ct)
    {
        if (!work.Actor.May(ResidentRights.Protect) || await db.Set<CopyRequest>().IgnoreQueryFilters().FirstOrDefaultAsync(r => r.ResidentId == command.Resident && r.GivenAt == null, ct) is not { } request)
            return NothingThere.ForThisActor;
        request.GivenAt = time.Now;
        trail.Record(new CopyGiven(request.Id, request.ResidentId));
        await notifier.SettleAsync(request.ResidentId.Value, ct);
        return default(Nothing);
    }
}
