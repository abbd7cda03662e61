using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.People;

/// <summary>What who decides does with somebody of the group.</summary>
public enum PersonStep
{
    LetIn,

    /// <summary>She did not come in, or has to go.</summary>
    TurnAway,
    MakeInitiator,
}

public sealed record StepPerson(Guid CommandId, MemberId By, MemberId Who, PersonStep Step) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.step-person", "In een groep iemand binnenlaten, weigeren of laten dragen", typeof(GroupWorked));
}

/// <summary>Somebody leaves. What names her goes; what she did stays, without a name.</summary>
public sealed record LeaveGroup(Guid CommandId, MemberId Who) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.leave", "Uit een groep gaan", typeof(GroupWorked));
}

public sealed class PeopleHandlers(GroupDoor door, OpbouwDb db, GroupTrail trail, LocalTime time) : IHandle<StepPerson, Nothing>, IHandle<LeaveGroup, Nothing>
{
    private static readonly Refusal LastOne = new("groups.last-initiator", "Jij bent de enige die mensen binnenlaat. Laat eerst iemand anders ook dragen, of vraag de opbouwwerker.");

    public async Task<Outcome<Nothing>> HandleAsync(StepPerson command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        var who = await db.Set<GroupMember>().IgnoreQueryFilters().SingleOrDefaultAsync(member => member.Id == command.Who && member.InitiativeId == visit.Initiative.Id && member.LeftOn == null, ct);
        if (who is null or { Kind: MemberKind.Companion } || who.Id == visit.Me.Id) return NothingThere.ForThisActor;
        switch (command.Step)
        {
            case PersonStep.LetIn:
                who.AdmittedOn ??= time.Today;
                return trail.Note(visit, GroupAct.LetIn);
            case PersonStep.MakeInitiator when who.IsIn:
                (who.Kind, who.IsTrusted) = (MemberKind.Initiator, true);
                return trail.Note(visit, GroupAct.MadeInitiator);
            // Only the worker takes away who carries it: when she died, moved, or quarrels.
            case PersonStep.TurnAway when who.Kind != MemberKind.Initiator || visit.IsCompanion:
                await GoAsync(who, ct);
                return trail.Note(visit, GroupAct.TurnedAway);
            default:
                return NothingThere.ForThisActor;
        }
    }

    public async Task<Outcome<Nothing>> HandleAsync(LeaveGroup command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Who, ct) is not { IsCompanion: false } visit) return NothingThere.ForThisActor;
        var others = db.Set<GroupMember>().IgnoreQueryFilters().Where(member => member.InitiativeId == visit.Initiative.Id && member.Id != visit.Me.Id && member.LeftOn == null && member.AdmittedOn != null);
        if (visit.Me.Kind == MemberKind.Initiator && !await others.AnyAsync(member => member.Kind == MemberKind.Initiator, ct) && await others.AnyAsync(member => member.Kind == MemberKind.Member, ct)) return LastOne;
        await GoAsync(visit.Me, ct);
        return trail.Note(visit, GroupAct.Left);
    }

    private async Task GoAsync(GroupMember member, CancellationToken ct)
    {
        (member.LeftOn, member.CallName, member.Hello, member.Mail, member.WantsMail) = (time.Today, "", null, null, false);
        foreach (var task in await db.Set<GroupTask>().IgnoreQueryFilters().Where(task => task.TakenBy == member.Id && task.DoneOn == null).ToListAsync(ct))
            task.TakenBy = null;
    }
}
