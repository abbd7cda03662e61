using System.Collections.Frozen;
using System.Text.Json;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Demo.Writing;

/// <summary>
/// Writes the trail as if each thing had been done on its own day by its own worker, but under a process of its own:
/// nobody can mistake the demo for work that was really done.
/// </summary>
public sealed class DemoTrail(OpbouwDb db, DemoKeys keys)
{
    private readonly Dictionary<string, Actor> actors = [];

    public void Record(string actor, DateTimeOffset at, DomainEvent happened, object change) => Record(ActorOf(actor), at, happened, change);

    /// <summary>The house itself did it: made the teams, opened the accounts.</summary>
    public void RecordByHouse(DateTimeOffset at, DomainEvent happened, object change) => Record(Actor.House, at, happened, change);

    /// <summary>Somebody without a log-in, such as who holds a card.</summary>
    public void RecordByVisitor(DateTimeOffset at, DomainEvent happened, object change) => Record(Actor.Nobody, at, happened, change);

    private void Record(Actor actor, DateTimeOffset at, DomainEvent happened, object change)
    {
        if (!FillDemo.FillDemo.Process.Emits.Contains(happened.GetType()))
            throw new InvalidOperationException($"{FillDemo.FillDemo.Process.Code} does not name {happened.GetType().Name} among its events.");
        var head = new TrailHead(happened.Subject, FillDemo.FillDemo.Process, actor, null, null, at);
        db.Add(TrailEntry.Of(happened, head, JsonSerializer.Serialize(change)));
    }

    public Actor ActorOf(string key)
    {
        if (!actors.TryGetValue(key, out var actor))
            actors[key] = actor = NewActor(key);
        return actor;
    }

    private Actor NewActor(string key)
    {
        var organisation = keys.Plan.Organisation;
        if (organisation.Workers.FirstOrDefault(w => w.Key == key) is { } worker)
            return new Actor(ActorKind.Staff, keys.Account(key), worker.Name, FrozenSet<string>.Empty, [keys.Team(worker.Team)], null);
        if (organisation.OtherLogins.FirstOrDefault(login => login.Key == key) is { } colleague)
            return new Actor(ActorKind.Staff, keys.Account(key), colleague.Name, FrozenSet<string>.Empty, [], null);
        var person = organisation.PartnerPeople.First(p => p.Key == key);
        return new Actor(ActorKind.Partner, keys.Account(key), person.Name, FrozenSet<string>.Empty, [], keys.Partner(person.Partner));
    }
}
