using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Writing;

/// <summary>Initiatives with the road they went, in the order of the days.</summary>
public sealed class InitiativesFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public void Fill(IReadOnlyList<InventedInitiative> invented)
    {
        foreach (var (number, one) in invented.Index())
            Add(number, one);
    }

    private void Add(int number, InventedInitiative one)
    {
        var (actor, at) = (trail.ActorOf(one.Worker), Moment(one.DaysAgo));
        var initiative = new Initiative
        {
            Id = new InitiativeId(keys.Of("initiative", number, at)),
            TeamId = keys.TeamOfWorker(one.Worker),
            WorkerId = keys.Account(one.Worker),
            Title = one.Title,
            Idea = one.Idea,
            Theme = one.Theme,
            AreaId = keys.Area(one.Area),
            StartedOn = Day(one.DaysAgo),
            Origin = InitiativeOrigin.Resident,
            Code = keys.InitiativeCode(number),
            PhaseSince = Day(one.DaysAgo),
            TouchedOn = Day(one.DaysAgo),
        };
        trail.Record(one.Worker, at, new InitiativeStarted(initiative.Id, one.Theme, initiative.Origin), one.Title);
        foreach (var step in one.Steps)
        {
            var from = initiative.Phase;
            initiative.MoveOn(step.To, step.Because, notHereYet: null, actor, Day(step.DaysAgo));
            trail.Record(one.Worker, Moment(step.DaysAgo), new InitiativeMovedOn(initiative.Id, from, step.To), step.Because);
        }

        foreach (var taken in one.Positions)
        {
            initiative.TakePosition(taken.Role, taken.Position, taken.Why, actor, Day(taken.DaysAgo));
            trail.Record(one.Worker, Moment(taken.DaysAgo), new InitiativePositionTaken(initiative.Id, taken.Role, taken.Position), taken.Why);
        }

        if (one.LetGo is { } letting)
            LetGo(one, initiative, letting);
        if (one.IsOpen is { } isOpen)
            PutOnSite(one, initiative, isOpen);
        db.Add(initiative);
    }

    private void LetGo(InventedInitiative one, Initiative initiative, InventedLetting letting)
    {
        var (on, agreed) = (keys.Plan.Today.AddDays(letting.InDays), Math.Max(0, -letting.InDays) + 14);
        initiative.AgreeToLetGo(on, letting.TakenOver, Day(agreed));
        trail.Record(one.Worker, Moment(agreed), new LettingGoAgreed(initiative.Id, on), letting.TakenOver);
    }

    private void PutOnSite(InventedInitiative one, Initiative initiative, bool isOpen)
    {
        var last = one.Steps.Count > 0 ? one.Steps[^1].DaysAgo : one.DaysAgo;
        initiative.PutOnSite(isOpen, Day(last));
        db.Add(PublishedInitiative.Of(initiative, one.Area, Day(last)));
        trail.Record(one.Worker, Moment(last), new InitiativePutOnSite(initiative.Id), one.Title);
    }

    private DateOnly Day(int daysAgo) => keys.Plan.Today.AddDays(-daysAgo);

    private DateTimeOffset Moment(int daysAgo) => DutchCalendar.At(Day(daysAgo), Noon);
}
