using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups;

/// <summary>Notes that somebody did something in her group, today: she is seen, and the trail knows that it was done, not what was said.</summary>
public sealed class GroupTrail(OpenTrail trail, LocalTime time)
{
    public Nothing Note(GroupVisit visit, GroupAct act)
    {
        visit.Me.SeenOn = time.Today;
        trail.Record(new GroupWorked(visit.Initiative.Id, act));
        return default;
    }
}
