using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.ShowPlace;

/// <summary>A worker puts a find-spot of her team on the site, or changes what stands there.</summary>
public sealed record ShowPlace(Guid CommandId, FindSpotId Spot, string Name, string? Text) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("fieldwork.show-place", "Een plek op de site zetten", typeof(PlaceShown));
}

/// <summary>From now on the site does not show it, nor rounds that come by.</summary>
public sealed record HidePlace(Guid CommandId, FindSpotId Spot) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("fieldwork.hide-place", "Een plek van de site halen", typeof(PlaceHidden));
}

public sealed class ShowPlaceHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ShowPlace, Nothing>, IHandle<HidePlace, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ShowPlace command, CancellationToken ct)
    {
        if (await MineAsync(command.Spot, ct) is not { } spot)
            return NothingThere.ForThisActor;
        var when = HourWords.Of(spot.Hours);
        if (await db.Set<ShownPlace>().SingleOrDefaultAsync(place => place.FindSpotId == spot.Id, ct) is not { } shown)
            db.Add(shown = new ShownPlace { FindSpotId = spot.Id, AreaId = spot.AreaId, Name = command.Name, When = when });
        (shown.Name, shown.Text, shown.When) = (command.Name, command.Text, when);
        trail.Record(new PlaceShown(spot.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(HidePlace command, CancellationToken ct)
    {
        if (await MineAsync(command.Spot, ct) is not { } spot || await db.Set<ShownPlace>().SingleOrDefaultAsync(place => place.FindSpotId == spot.Id, ct) is not { } shown)
            return NothingThere.ForThisActor;
        db.RemoveRange(await db.Set<ShownStop>().Where(stop => stop.FindSpotId == spot.Id).ToListAsync(ct));
        db.Remove(shown);
        trail.Record(new PlaceHidden(spot.Id));
        return default(Nothing);
    }

    private async Task<FindSpot?> MineAsync(FindSpotId id, CancellationToken ct)
    {
        var mine = db.MyTeams;
        return work.Actor.May(FieldWorkRights.RecordContact) ? await db.Set<FindSpot>().Include(spot => spot.Hours).SingleOrDefaultAsync(spot => spot.Id == id && mine.Contains(spot.TeamId), ct) : null;
    }
}
