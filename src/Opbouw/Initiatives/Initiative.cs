using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

/// <summary>An idea that residents carry, with a worker beside, behind or in front of them for a while. No names of residents stand here.</summary>
public sealed class Initiative
{
    public const int LongestTitle = 80;
    public const int LongestIdea = 1_000;
    public const int LongestSentence = 300;
    public const int LongestStory = 3_000;
    public const int CodeLength = 8;

    /// <summary>In months after letting go: is it still alive?</summary>
    public static readonly IReadOnlyList<int> AskedAfter = [3, 6, 12];

    public required InitiativeId Id { get; init; }

    public required TeamId TeamId { get; init; }

    public required AccountId WorkerId { get; set; }

    public required string Title { get; init; }

    /// <summary>What they want, in their words.</summary>
    public required string Idea { get; init; }

    public required Theme Theme { get; init; }

    public required AreaId AreaId { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required InitiativeOrigin Origin { get; init; }

    public BundleId? BundleId { get; init; }

    /// <summary>It grew from this one.</summary>
    public InitiativeId? FromId { get; init; }

    /// <summary>The intervention it came from.</summary>
    public ContactId? InterventionId { get; init; }

    /// <summary>Of the code with which who had the idea follows it.</summary>
    public byte[]? FollowHash { get; init; }

    public InitiativePhase Phase { get; private set; } = InitiativePhase.Idea;

    public required DateOnly PhaseSince { get; set; }

    public WorkerRole Role { get; private set; } = WorkerRole.Coach;

    public WorkerPosition Position { get; private set; } = WorkerPosition.Beside;

    /// <summary>The last day on which something was written down here.</summary>
    public required DateOnly TouchedOn { get; set; }

    /// <summary>The agreed day on which the group goes on without the worker.</summary>
    public DateOnly? LetGoOn { get; private set; }

    /// <summary>Who takes what over.</summary>
    public string? TakenOver { get; private set; }

    /// <summary>In its public address.</summary>
    public required string Code { get; init; }

    public bool IsOnSite { get; private set; }

    /// <summary>New people are welcome.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A closed group: nobody outside knows of it, and of the team only who accompanies it.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>It has a page of its own, for who carries it.</summary>
    public bool HasGroup { get; set; }

    /// <summary>What the group tells about it, as long as it wants to.</summary>
    public string? Story { get; private set; }

    public DateOnly? StoryOn { get; private set; }

    public InitiativeShown Shown => (IsPrivate, IsOnSite, IsOpen) switch
    {
        (true, _, _) => InitiativeShown.Hidden,
        (_, false, _) => InitiativeShown.NotOnSite,
        (_, _, true) => InitiativeShown.OnSiteAndOpen,
        _ => InitiativeShown.OnSite,
    };

    public List<PhaseMove> Moves { get; } = [];

    public List<PositionTaken> Positions { get; } = [];

    public List<AliveCheck> Checks { get; } = [];

    public static Initiative Start(StartInitiative.StartInitiative command, string code, Actor actor, DateOnly today) => new()
    {
        Id = command.Id,
        TeamId = command.TeamId,
        WorkerId = actor.Account,
        Title = command.Title,
        Idea = command.Idea,
        Theme = command.Theme,
        AreaId = command.AreaId,
        StartedOn = today,
        Origin = command.Origin,
        BundleId = command.Origin == InitiativeOrigin.Bundle ? new BundleId(command.Source!.Value) : null,
        FromId = command.Origin == InitiativeOrigin.FollowUp ? new InitiativeId(command.Source!.Value) : null,
        InterventionId = command.Origin == InitiativeOrigin.Intervention ? new ContactId(command.Source!.Value) : null,
        FollowHash = command.FollowHash is { } hash ? Convert.FromHexString(hash) : null,
        Code = code,
        PhaseSince = today,
        TouchedOn = today,
    };

    public Refusal? MoveOn(InitiativePhase to, string because, string? notHereYet, Actor actor, DateOnly today)
    {
        if (to == Phase) return InitiativeRefusals.SamePhase;
        Moves.Add(new PhaseMove { InitiativeId = Id, Number = Moves.Count + 1, From = Phase, To = to, Because = because, NotHereYet = notHereYet, On = today, WorkerId = actor.Account });
        (Phase, PhaseSince, TouchedOn) = (to, today, today);
        return null;
    }

    public Refusal? TakePosition(WorkerRole role, WorkerPosition position, PositionReason why, Actor actor, DateOnly today)
    {
        if (role == Role && position == Position) return InitiativeRefusals.SamePosition;
        Positions.Add(new PositionTaken { InitiativeId = Id, Number = Positions.Count + 1, Role = role, Position = position, Why = why, On = today, WorkerId = actor.Account });
        (Role, Position, TouchedOn) = (role, position, today);
        return null;
    }

    /// <summary>The group and the worker agree on a day. Another day may be agreed until it has come.</summary>
    public Refusal? AgreeToLetGo(DateOnly on, string takenOver, DateOnly today)
    {
        if (on < today) return InitiativeRefusals.DayIsPast;
        if (LetGoOn <= today) return InitiativeRefusals.WasLetGo;
        (LetGoOn, TakenOver, TouchedOn) = (on, takenOver, today);
        Checks.Clear();
        Checks.AddRange(AskedAfter.Select(months => new AliveCheck { InitiativeId = Id, Months = months, DueOn = on.AddMonths(months) }));
        return null;
    }

    /// <summary>The oldest question whether it still lives that waits for an answer; null when none does.</summary>
    public AliveCheck? AskedOn(DateOnly today) => Checks.Where(check => check.AnsweredOn is null && check.DueOn <= today).MinBy(check => check.Months);

    public Refusal? TellIfAlive(int months, AliveAnswer answer, string? words, DateOnly today)
    {
        if (Checks.Find(check => check.Months == months) is not { AnsweredOn: null } check || check.DueOn > today) return InitiativeRefusals.NotAskedNow;
        (check.Answer, check.Words, check.AnsweredOn, TouchedOn) = (answer, words, today, today);
        return null;
    }

    public Refusal? PutOnSite(bool isOpen, DateOnly today)
    {
        if (IsPrivate) return InitiativeRefusals.IsPrivate;
        (IsOnSite, IsOpen, TouchedOn) = (true, isOpen, today);
        return null;
    }

    /// <summary>The group itself chooses who may see it.</summary>
    public void Show(InitiativeShown shown, DateOnly today) =>
        (IsPrivate, IsOnSite, IsOpen, TouchedOn) = (shown == InitiativeShown.Hidden, shown is InitiativeShown.OnSite or InitiativeShown.OnSiteAndOpen, shown == InitiativeShown.OnSiteAndOpen, today);

    /// <summary>Null: the story is withdrawn.</summary>
    public void Tell(string? story, DateOnly today) => (Story, StoryOn, TouchedOn) = (story, story is null ? null : today, today);

    public void TakeFromSite(DateOnly today) => (IsOnSite, TouchedOn) = (false, today);
}
