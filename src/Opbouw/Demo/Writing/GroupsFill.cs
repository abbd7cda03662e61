using System.Globalization;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Writing;

/// <summary>Groups with their own page: who is in it, and what they do, say and decide. Comes after the initiatives.</summary>
public sealed class GroupsFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    private static readonly TimeOnly Evening = new(20, 0);

    private readonly Dictionary<(InitiativeId Group, string Name), MemberId> members = [];

    private int number;

    public void Fill(IReadOnlyList<InventedInitiative> invented, IReadOnlyList<InventedGroupLine> lines)
    {
        foreach (var group in lines.GroupBy(line => line.Initiative))
        {
            var initiative = db.Set<Initiative>().Local.Single(one => one.Title == group.Key);
            initiative.HasGroup = true;
            if (db.Set<PublishedInitiative>().Local.SingleOrDefault(one => one.InitiativeId == initiative.Id) is { } published) published.HasGroup = true;
            var started = group.Max(line => line.Days);
            Member(initiative, "De opbouwwerker", MemberKind.Companion, started, hello: null, isIn: true);
            trail.Record(invented.Single(one => one.Title == group.Key).Worker, Moment(started), new GroupStarted(initiative.Id), group.Key);
            foreach (var line in group)
                Add(initiative, line);
        }
    }

    private void Add(Initiative initiative, InventedGroupLine line)
    {
        var id = keys.Of("groups.line", number++, Moment(0));
        switch (line.Kind)
        {
            case "draagt":
                Member(initiative, line.Who, MemberKind.Initiator, line.Days, line.Words, isIn: true);
                break;
            case "lid":
                Member(initiative, line.Who, MemberKind.Member, line.Days, line.Words, isIn: true);
                break;
            case "wacht":
                Member(initiative, line.Who, MemberKind.Member, line.Days, line.Words, isIn: false);
                break;
            case "bericht":
                db.Add(new GroupPost { Id = new PostId(id), InitiativeId = initiative.Id, MemberId = members[(initiative.Id, line.Who)], Words = line.Words, At = Moment(line.Days), IsShown = true });
                break;
            case "taak":
                db.Add(new GroupTask { Id = new TaskId(id), InitiativeId = initiative.Id, What = line.Words, Before = line.Days > 0 ? Day(-line.Days) : null, TakenBy = line.Who.Length > 0 ? members[(initiative.Id, line.Who)] : null, DoneOn = line.Days < 0 ? Day(-line.Days) : null, TouchedOn = Day(Math.Max(0, -line.Days)) });
                break;
            case "dag":
                var parts = line.Words.Split(", ", 3);
                db.Add(new GroupDay { Id = new DayId(id), InitiativeId = initiative.Id, What = parts[0], Day = Day(-line.Days), From = TimeOnly.Parse(parts[1], CultureInfo.InvariantCulture), Place = parts[2], MadeAt = Moment(2) });
                break;
            default:
                db.Add(new GroupDecision { Id = new DecisionId(id), InitiativeId = initiative.Id, Kind = DecisionKind.Consent, Question = line.Words, Options = "", AskedOn = Day(line.Days) });
                break;
        }
    }

    private void Member(Initiative initiative, string name, MemberKind kind, int daysAgo, string? hello, bool isIn)
    {
        var id = members[(initiative.Id, name)] = new MemberId(keys.Of("groups.member", number++, Moment(daysAgo)));
        db.Add(new GroupMember { Id = id, InitiativeId = initiative.Id, Kind = kind, CallName = name, Hello = hello, AskedOn = Day(daysAgo), AdmittedOn = isIn ? Day(daysAgo) : null, SeenOn = keys.Plan.Today, IsTrusted = isIn });
    }

    private DateOnly Day(int daysAgo) => keys.Plan.Today.AddDays(-daysAgo);

    private DateTimeOffset Moment(int daysAgo) => DutchCalendar.At(Day(daysAgo), Evening);
}
