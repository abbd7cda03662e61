using Opbouw.Initiatives;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups;

/// <summary>What somebody did in a group. The trail says that it was done, not what was said.</summary>
public enum GroupAct
{
    LetIn,
    TurnedAway,
    MadeInitiator,
    Left,
    Posted,
    PostLetStand,
    PostTakenAway,
    TaskAdded,
    TaskTaken,
    TaskGivenBack,
    TaskDone,
    TaskTakenAway,
    DayAdded,
    DayTakenAway,
    DecisionAsked,
    VoiceGiven,
    DecisionClosed,
    FileAdded,
    FileTakenAway,
    FaceChosen,
    StoryTold,
    StoryWithdrawn,
    SaidHowWeSeeIt,
    ToldIfAlive,
    ChoseMail,
    NewsSent,
}

/// <summary>Something was done in the group of this initiative.</summary>
public sealed record GroupWorked(InitiativeId Initiative, GroupAct Act) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}
