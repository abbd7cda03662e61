using Opbouw.Activities;
using Opbouw.Agenda;
using Opbouw.Areas;
using Opbouw.Campaigns;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Signals.Cards;

namespace Opbouw.Demo.Writing;

/// <summary>From the keys and numbers of the plan to the ids in the database.</summary>
public sealed class DemoKeys(DemoPlan plan, DemoIds ids, IReadOnlyDictionary<string, AreaId> areas)
{
    private static readonly char[] CodeLetters = [.. "abcdefghjkmnpqrstuvwxyz23456789"];

    /// <summary>The organisation was there before the first contact.</summary>
    public DateTimeOffset Founded { get; } = DutchCalendar.At(plan.Today.AddMonths(-18).AddDays(-7), new TimeOnly(9, 0));

    public DateOnly FoundedOn => DutchCalendar.DayOf(Founded);

    public DemoPlan Plan => plan;

    public AreaId Area(string name) => areas[name];

    public string NameOf(AreaId area) => areas.First(known => known.Value == area).Key;

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

    public AgendaItemId AgendaItem(PlannedBundle bundle) => new(ids.At("agenda-item", bundle.Number, bundle.Question!.AskedAt));

    public AnswerId Answer(PlannedBundle bundle, int number, DateTimeOffset at) => new(ids.At($"answer:{number}", bundle.Number, at));

    public CallBackId CallBack(PlannedCallBack callBack, int number) => new(ids.At("call-back", number, callBack.MadeAt));

    public PartnerMeetingId Meeting(PlannedWalk walk, int number) => new(ids.At("partner-meeting", number, DutchCalendar.At(walk.Day, new TimeOnly(16, 0))));

    public RoundId Round(int number) => new(ids.At("round", number, Founded));

    /// <summary>The public address of a question stays the same from start to start, like a poster that hangs in a hall.</summary>
    public string PublicCode(PlannedBundle bundle) => CodeOf("public code", bundle.Number);

    public StreetListId StreetList() => new(ids.At("street-list", 1, Founded));

    public SlotId Moment(int number) => new(ids.WithoutTime("moment", number));

    public string MomentCode(int number) => CodeOf("moment", number);

    public string CampaignCode(int number) => CodeOf("campaign", number);

    /// <summary>Sign-ups have ids that do not tell when somebody came by.</summary>
    public SignUpId SignUp(int number) => new(ids.WithoutTime("sign-up", number));

    public string InitiativeCode(int number) => CodeOf("initiative", number);

    public string AskCode(int number) => CodeOf("ask", number);

    public StoryId Story(int number, DateTimeOffset at) => new(ids.At("told-story", number, at));

    public string StoryCode(int number) => CodeOf("told-story", number);

    /// <summary>In the address of a worker's own page.</summary>
    public string CardCode(int number) => CodeOf("card", number);

    private static string CodeOf(string kind, int number)
    {
        var random = new DemoRandom((ulong)number, kind);
        return string.Concat(Enumerable.Range(0, 8).Select(_ => random.Pick(CodeLetters)));
    }

    /// <summary>As somebody signs an answer: "Ingrid Zandwering, gebiedsmanager".</summary>
    public string NameAndFunction(string partnerPerson)
    {
        var person = plan.Organisation.PartnerPeople.First(p => p.Key == partnerPerson);
        return $"{person.Name}, {person.Function}";
    }

    public PartnerId PartnerOf(string partnerPerson) => Partner(plan.Organisation.PartnerPeople.First(p => p.Key == partnerPerson).Partner);

    /// <summary>What a worker writes down stands with her own team, wherever she was.</summary>
    public TeamId TeamOfWorker(string key) => Team(plan.Organisation.Workers.First(worker => worker.Key == key).Team);

    /// <summary>The team that works in this area.</summary>
    public TeamId TeamOf(string area) => Team(plan.Organisation.Teams.First(team => team.Areas.Contains(area)).Key);

    /// <summary>An id of something without a name of its own in the plan.</summary>
    public Guid Of(string kind, int number, DateTimeOffset at) => ids.At(kind, number, at);

    private Guid Of(string kind) => ids.At(kind, 0, Founded);
}
