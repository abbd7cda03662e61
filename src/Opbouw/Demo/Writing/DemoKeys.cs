using Opbouw.Areas;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Signals.Cards;

namespace Opbouw.Demo.Writing;

/// <summary>From the keys and numbers of the plan to the ids in the database.</summary>
public sealed class DemoKeys(DemoPlan plan, DemoIds ids, IReadOnlyDictionary<string, AreaId> areas)
{
    /// <summary>The organisation was there before the first contact.</summary>
    public DateTimeOffset Founded { get; } = DutchCalendar.At(plan.Today.AddMonths(-18).AddDays(-7), new TimeOnly(9, 0));

    public DateOnly FoundedOn => DutchCalendar.DayOf(Founded);

    public DemoPlan Plan => plan;

    public AreaId Area(string name) => areas[name];

    public AccountId Account(string key) => new(Of("account:" + key));

    public TeamId Team(string key) => new(Of("team:" + key));

    public PartnerId Partner(string key) => new(Of("partner:" + key));

    public PartnerPersonId PartnerPerson(string key) => new(Of("partner-person:" + key));

    public FindSpotId FindSpot(int number) => new(ids.At("find-spot", number, Founded));

    public ContactId Contact(PlannedContact contact) => new(ids.At("contact", contact.Number, contact.At));

    public SignalId Signal(PlannedSignal signal) => new(ids.At("signal", signal.Number, signal.At));

    /// <summary>Cards have ids that do not tell when they were handed over.</summary>
    public CardId Card(PlannedSignal signal) => new(ids.WithoutTime("card", signal.Number));

    public BundleId Bundle(PlannedBundle bundle) => new(ids.At("bundle", bundle.Number, bundle.BundledAt));

    /// <summary>What a worker writes down stands with her own team, wherever she was.</summary>
    public TeamId TeamOfWorker(string key) => Team(plan.Organisation.Workers.First(worker => worker.Key == key).Team);

    /// <summary>The team that works in this area.</summary>
    public TeamId TeamOf(string area) => Team(plan.Organisation.Teams.First(team => team.Areas.Contains(area)).Key);

    /// <summary>An id of something without a name of its own in the plan.</summary>
    public Guid Of(string kind, int number, DateTimeOffset at) => ids.At(kind, number, at);

    private Guid Of(string kind) => ids.At(kind, 0, Founded);
}
