using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities.OneSlot;

/// <summary>The host tells who booked a walk that what was seen and agreed stands on her page.</summary>
public sealed record SendWalkReport(Guid CommandId, SlotId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.send-walk-report", "Laten weten wat op een wijkwandeling is gezien en afgesproken", typeof(WalkReportSent));

    /// <summary>Opened by the page.</summary>
    [JsonIgnore]
    public Guest Guest { get; init; } = new("", "");
}

public sealed class SendWalkReportHandler(OpbouwDb db, WorkContext work, Walks walks, BookingLetters letters, OpenTrail trail) : IHandle<SendWalkReport, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(SendWalkReport command, CancellationToken ct)
    {
        if (!work.Actor.May(ActivitiesRights.Meet) || await walks.MineAsync(command.Id, ct) is not { } slot
            || await db.Set<Booking>().AsNoTracking().SingleOrDefaultAsync(booking => booking.SlotId == slot.Id && booking.EndedAt == null, ct) is not { } booked)
            return NothingThere.ForThisActor;
        await letters.WalkReportAsync(booked, slot, command.Guest, ct);
        trail.Record(new WalkReportSent(slot.Id));
        return default(Nothing);
    }
}
