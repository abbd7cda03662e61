using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Course;

/// <summary>Somebody of the group says where she sees the worker stand. Her name is not kept with it.</summary>
public sealed record SayHowWeSeeIt(SeenId Id, MemberId By, WorkerPosition Position, string? Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.say-how-we-see-it", "In een groep zeggen waar de opbouwwerker staat", typeof(GroupWorked));

    public Guid CommandId => Id.Value;
}

/// <summary>The group answers itself whether it still lives.</summary>
public sealed record TellOurselves(Guid CommandId, MemberId By, int Months, AliveAnswer Answer, string? Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.tell-if-alive", "Als groep zeggen of het nog leeft", typeof(GroupWorked));
}

public sealed class CourseHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<SayHowWeSeeIt, Nothing>, IHandle<TellOurselves, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(SayHowWeSeeIt command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { IsCompanion: false } visit) return NothingThere.ForThisActor;
        db.Add(new PositionSeen { Id = command.Id, InitiativeId = visit.Initiative.Id, Position = command.Position, Words = command.Words, On = time.Today });
        return trail.Note(visit, GroupAct.SaidHowWeSeeIt);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TellOurselves command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (visit.Initiative.TellIfAlive(command.Months, command.Answer, command.Words, time.Today) is { } refusal) return refusal;
        return trail.Note(visit, GroupAct.ToldIfAlive);
    }
}
