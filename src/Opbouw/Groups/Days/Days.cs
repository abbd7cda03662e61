using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Days;

public sealed record AddDay(DayId Id, MemberId By, string What, DateOnly Day, TimeOnly? From, string? Place) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.add-day", "In een groep een dag in de agenda zetten", typeof(GroupWorked));

    public Guid CommandId => Id.Value;
}

public sealed record TakeAwayDay(Guid CommandId, MemberId By, DayId Day) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.take-away-day", "In een groep een dag uit de agenda halen", typeof(GroupWorked));
}

public sealed class DayHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<AddDay, Nothing>, IHandle<TakeAwayDay, Nothing>
{
    public const int MostComing = 60;

    private static readonly Refusal IsPast = new("groups.day-past", "Kies vandaag of een latere dag.", "Day");
    private static readonly Refusal TooMany = new("groups.too-many-days", $"Er staan al {MostComing} dagen in jullie agenda. Haal er eerst een weg.", "Day");

    public async Task<Outcome<Nothing>> HandleAsync(AddDay command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        var today = time.Today;
        if (command.Day < today) return IsPast;
        if (await db.Set<GroupDay>().IgnoreQueryFilters().CountAsync(day => day.InitiativeId == visit.Initiative.Id && day.Day >= today, ct) >= MostComing) return TooMany;
        db.Add(new GroupDay { Id = command.Id, InitiativeId = visit.Initiative.Id, What = command.What, Day = command.Day, From = command.From, Place = command.Place, MadeAt = time.Now });
        return trail.Note(visit, GroupAct.DayAdded);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakeAwayDay command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (await db.Set<GroupDay>().IgnoreQueryFilters().SingleOrDefaultAsync(day => day.Id == command.Day && day.InitiativeId == visit.Initiative.Id, ct) is not { } day) return NothingThere.ForThisActor;
        db.Remove(day);
        return trail.Note(visit, GroupAct.DayTakenAway);
    }
}
