using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.GroupSupport;

/// <summary>The group asks its neighbours for support: from now on the page opens for whoever has the link.</summary>
public sealed record OpenSupport(Guid CommandId, MemberId By) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.open", "Een steunpagina openen", typeof(SupportOpened));
}

/// <summary>The page is gone for everybody outside. What was counted stays; names go after thirty days.</summary>
public sealed record CloseSupport(Guid CommandId, MemberId By) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.close", "Een steunpagina sluiten", typeof(SupportClosed));
}

public sealed class OpenSupportHandler(OpbouwDb db, GroupDoor door, SupportCounts counts, OpenTrail trail, LocalTime time) : IHandle<OpenSupport, Nothing>, IHandle<CloseSupport, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(OpenSupport command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        var initiative = visit.Initiative;
        if (await db.Set<SupportDrive>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.InitiativeId == initiative.Id, ct) is { } drive)
            (drive.OpenedOn, drive.ClosedOn) = (drive.IsOpen ? drive.OpenedOn : time.Today, null);
        else
            db.Add(new SupportDrive { InitiativeId = initiative.Id, OpenedOn = time.Today });
        await counts.ShowAsync(initiative, ct);
        trail.Record(new SupportOpened(initiative.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(CloseSupport command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        if (await db.Set<SupportDrive>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.InitiativeId == visit.Initiative.Id && known.ClosedOn == null, ct) is not { } drive) return NothingThere.ForThisActor;
        drive.ClosedOn = time.Today;
        await counts.HideAsync(visit.Initiative.Id, ct);
        trail.Record(new SupportClosed(visit.Initiative.Id));
        return default(Nothing);
    }
}
