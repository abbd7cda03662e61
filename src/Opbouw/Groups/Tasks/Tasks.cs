using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Tasks;

public sealed record AddTask(TaskId Id, MemberId By, string What, DateOnly? Before) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.add-task", "In een groep een taak erbij zetten", typeof(GroupWorked));

    public Guid CommandId => Id.Value;
}

/// <summary>What one does with a task.</summary>
public enum TaskStep
{
    Take,
    GiveBack,
    Done,
    TakeAway,
}

public sealed record StepTask(Guid CommandId, MemberId By, TaskId Task, TaskStep Step) : ICommand<Nothing>
{
    /// <summary>How long it took, when somebody says so.</summary>
    public double? Hours { get; init; }

    public static ProcessKind Process { get; } = new("groups.step-task", "In een groep een taak nemen, teruggeven, afmaken of weghalen", typeof(GroupWorked));
}

public sealed class TaskHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<AddTask, Nothing>, IHandle<StepTask, Nothing>
{
    public const int MostOpen = 60;

    private static readonly Refusal IsPast = new("groups.task-past", "Kies vandaag of een latere dag.", "Before");
    private static readonly Refusal TooMany = new("groups.too-many-tasks", $"Er staan al {MostOpen} taken open. Maak er eerst een af, of haal er een weg.", "What");
    private static readonly Refusal IsTaken = new("groups.task-taken", "Een ander doet dit al.");

    public async Task<Outcome<Nothing>> HandleAsync(AddTask command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (command.Before < time.Today) return IsPast;
        if (await db.Set<GroupTask>().IgnoreQueryFilters().CountAsync(task => task.InitiativeId == visit.Initiative.Id && task.DoneOn == null, ct) >= MostOpen) return TooMany;
        db.Add(new GroupTask { Id = command.Id, InitiativeId = visit.Initiative.Id, What = command.What, Before = command.Before, TouchedOn = time.Today });
        return trail.Note(visit, GroupAct.TaskAdded);
    }

    public async Task<Outcome<Nothing>> HandleAsync(StepTask command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit) return NothingThere.ForThisActor;
        if (await db.Set<GroupTask>().IgnoreQueryFilters().SingleOrDefaultAsync(task => task.Id == command.Task && task.InitiativeId == visit.Initiative.Id && task.DoneOn == null, ct) is not { } task) return NothingThere.ForThisActor;
        var isMine = task.TakenBy == visit.Me.Id;
        task.TouchedOn = time.Today;
        switch (command.Step)
        {
            case TaskStep.Take when task.TakenBy is not null && !isMine:
                return IsTaken;
            case TaskStep.Take:
                task.TakenBy = visit.Me.Id;
                return trail.Note(visit, GroupAct.TaskTaken);
            case TaskStep.Done when isMine || task.TakenBy is null || visit.MayDecide:
                task.DoneOn = time.Today;
                task.Hours = command.Hours is > 0 and <= GroupTask.MostHours ? command.Hours : null;
                task.TakenBy ??= visit.Me.Id;
                return trail.Note(visit, GroupAct.TaskDone);
            case TaskStep.GiveBack when isMine || visit.MayDecide:
                task.TakenBy = null;
                return trail.Note(visit, GroupAct.TaskGivenBack);
            case TaskStep.TakeAway when isMine || task.TakenBy is null || visit.MayDecide:
                db.Remove(task);
                return trail.Note(visit, GroupAct.TaskTakenAway);
            default:
                return NothingThere.ForThisActor;
        }
    }
}
