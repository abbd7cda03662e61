using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.FindSpots;

/// <summary>A new place where people are met.</summary>
public sealed record AddFindSpot(FindSpotId Id, TeamId TeamId, AreaId AreaId, string Name, FindSpotKind Kind, IReadOnlyList<OpenHour> Hours) : ICommand<FindSpotId>
{
    public static ProcessKind Process { get; } = new("fieldwork.add-find-spot", "Een vindplek toevoegen", typeof(FindSpotAdded));

    public Guid CommandId => Id.Value;

    public string? Directions { get; init; }
}

public sealed record OpenHour(DayOfWeek Day, TimeOnly From, TimeOnly Until);

public sealed class AddFindSpotHandler(OpbouwDb db, WorkContext work, OrganisationAreas areas, OpenTrail trail) : IHandle<AddFindSpot, FindSpotId>
{
    private static readonly Refusal HoursTurnedRound = new("find-spot.hours-turned-round", "De eindtijd ligt voor de begintijd. Vul een latere tijd in.", "Until");

    public async Task<Outcome<FindSpotId>> HandleAsync(AddFindSpot command, CancellationToken ct)
    {
        if (!work.Actor.May(FieldWorkRights.RecordContact) || !work.Actor.Teams.Contains(command.TeamId))
            return NothingThere.ForThisActor;
        if ((await areas.TreeAsync(ct)).Find(command.AreaId) is null)
            return NothingThere.ForThisActor;
        if (command.Hours.Any(hour => hour.Until <= hour.From))
            return HoursTurnedRound;
        var spot = new FindSpot
        {
            Id = command.Id,
            TeamId = command.TeamId,
            AreaId = command.AreaId,
            Name = command.Name,
            Kind = command.Kind,
            Directions = command.Directions,
        };
        spot.Hours.AddRange(command.Hours.DistinctBy(hour => (hour.Day, hour.From))
            .Select(hour => new FindSpotHour { FindSpotId = spot.Id, Day = hour.Day, From = hour.From, Until = hour.Until }));
        db.Add(spot);
        trail.Record(new FindSpotAdded(spot.Id));
        return spot.Id;
    }
}
