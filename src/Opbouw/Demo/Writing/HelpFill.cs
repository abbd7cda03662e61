using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Offers;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Support;

namespace Opbouw.Demo.Writing;

/// <summary>Neighbours who support initiatives, and asks and offers with one match that was thanked. Comes after the initiatives.</summary>
public sealed class HelpFill(OpbouwDb db, DemoKeys keys, DemoTrail trail, DataKeys closing)
{
    private static readonly TimeOnly Noon = new(12, 0);

    private readonly Dictionary<string, GroupAsk> asks = [];
    private readonly Dictionary<string, Offer> offers = [];

    public async Task FillAsync(InventedHelp invented, CancellationToken ct)
    {
        foreach (var (number, one) in invented.Support.Index()) await SupportAsync(number, one, ct);
        foreach (var (number, one) in invented.Asks.Index()) Ask(number, one);
        foreach (var (number, one) in invented.Offers.Index()) await OfferAsync(number, one, ct);
        foreach (var (number, one) in invented.Matches.Index()) await MatchAsync(number, one, ct);
    }

    private async Task SupportAsync(int number, InventedSupport one, CancellationToken ct)
    {
        var initiative = InitiativeOf(one.Initiative);
        db.Add(new SupportDrive { InitiativeId = initiative.Id, OpenedOn = Day(one.DaysAgo) });
        db.Add(PublishedSupport.Of(initiative, AreaNameOf(initiative), new SupportCount(one.Joining, one.Joining + one.InFavour)));
        trail.RecordByVisitor(Moment(one.DaysAgo), new SupportOpened(initiative.Id), one.Initiative);
        for (var voice = 0; voice < one.Joining + one.InFavour; voice++)
        {
            var daysAgo = one.DaysAgo * (one.Joining + one.InFavour - voice) / (one.Joining + one.InFavour + 1);
            var id = new VoiceId(keys.Of("voice", (number * 1_000) + voice, Moment(daysAgo)));
            var joins = voice < one.Joining;
            var key = joins ? await closing.EnsureAsync(id.Value, ct) : null;
            db.Add(new Voice
            {
                Id = id,
                InitiativeId = initiative.Id,
                Kind = joins ? VoiceKind.Joins : VoiceKind.InFavour,
                GivenOn = Day(daysAgo),
                Postcode = one.Postcodes[voice % one.Postcodes.Count],
                Name = key?.Seal($"Een buur van nummer {voice + 3}"),
                Contact = key?.Seal($"06 00 00 00 {voice + 10}"),
            });
            trail.RecordByVisitor(Moment(daysAgo), new VoiceGiven(id, initiative.Id, joins ? VoiceKind.Joins : VoiceKind.InFavour), one.Initiative);
        }
    }

    private void Ask(int number, InventedAsk one)
    {
        var initiative = InitiativeOf(one.Initiative);
        var ask = new GroupAsk
        {
            Id = new AskId(keys.Of("group-ask", number, Moment(one.DaysAgo))),
            InitiativeId = initiative.Id,
            Code = keys.AskCode(number),
            Kind = one.Kind,
            Words = one.Words,
            AreaId = initiative.AreaId,
            Theme = initiative.Theme,
            Until = one.InDays is { } days ? keys.Plan.Today.AddDays(days) : null,
            MadeOn = Day(one.DaysAgo),
            TouchedOn = Day(one.DaysAgo),
            IsOnSite = one.OnSite,
        };
        asks[one.Key] = ask;
        db.Add(ask);
        if (one.OnSite)
            db.Add(new PublishedAsk { Code = ask.Code, AskId = ask.Id, Kind = ask.Kind, Words = ask.Words, Title = initiative.Title, AreaId = ask.AreaId, AreaName = AreaNameOf(initiative), Theme = ask.Theme, Until = ask.Until, MadeOn = ask.MadeOn });
        trail.RecordByVisitor(Moment(one.DaysAgo), new HelpAsked(ask.Id, initiative.Id, ask.Kind), one.Words);
    }

    private async Task OfferAsync(int number, InventedOffer one, CancellationToken ct)
    {
        var id = new OfferId(keys.Of("offer", number, Moment(one.DaysAgo)));
        var (key, worker) = (await closing.EnsureAsync(id.Value, ct), WorkerIn(one.Area));
        var offer = new Offer
        {
            Id = id,
            Kind = one.Kind,
            Words = one.Words,
            Giver = one.Giver,
            Name = key.Seal(one.Name),
            Contact = key.Seal($"06 00 00 01 {number + 10}"),
            HasMail = false,
            HolderId = keys.Account(worker),
            TeamId = keys.TeamOfWorker(worker),
            MadeOn = Day(one.DaysAgo),
            TouchedOn = Day(one.DaysAgo),
            State = one.State,
        };
        offer.Areas.Add(new OfferArea { OfferId = id, AreaId = keys.Area(one.Area) });
        if (one.Theme is { } theme) offer.Themes.Add(new OfferTheme { OfferId = id, Theme = theme });
        offers[one.Key] = offer;
        db.Add(offer);
        trail.RecordByVisitor(Moment(one.DaysAgo), new HelpOffered(id, one.Kind, one.Giver), one.Words);
        if (one.State != OfferState.Waiting) trail.Record(worker, Moment(one.DaysAgo), new OfferLookedAt(id), one.Words);
    }

    private async Task MatchAsync(int number, InventedMatch one, CancellationToken ct)
    {
        var (ask, offer) = (asks[one.Ask], offers[one.Offer]);
        var id = new MatchId(keys.Of("match", number, Moment(one.DaysAgo)));
        var initiative = db.Set<Initiative>().Local.Single(known => known.Id == ask.InitiativeId);
        var match = new Match { Id = id, AskId = ask.Id, OfferId = offer.Id, AskedBy = CarrierOf(initiative.Title), AskedOn = Day(one.DaysAgo), Words = one.Words, Reach = (await closing.EnsureAsync(id.Value, ct)).Seal("06 00 00 02 10") };
        match.Answer(yes: true, ask, Day(one.DaysAgo - 1));
        match.Check();
        match.SayReal(group: true, RealAnswer.Yes, ask, Day(one.DaysAgo - 20));
        match.SayReal(group: false, RealAnswer.Yes, ask, Day(one.DaysAgo - 20));
        match.Thank(one.Thanks, Day(one.DaysAgo - 20));
        ask.State = AskState.Found;
        db.Add(match);
        trail.RecordByVisitor(Moment(one.DaysAgo), new OfferRequested(id, ask.Id, offer.Id), one.Words);
        trail.RecordByVisitor(Moment(one.DaysAgo - 1), new OfferAnswered(id, true), one.Words);
        trail.RecordByVisitor(Moment(one.DaysAgo - 20), new MatchToldReal(id, true, RealAnswer.Yes), one.Words);
        trail.RecordByVisitor(Moment(one.DaysAgo - 20), new GiverThanked(id), one.Thanks);
    }

    private MemberId CarrierOf(string title)
    {
        var initiative = InitiativeOf(title);
        return db.Set<GroupMember>().Local.First(member => member.InitiativeId == initiative.Id && member.Kind == MemberKind.Initiator).Id;
    }

    private Initiative InitiativeOf(string title) => db.Set<Initiative>().Local.Single(initiative => initiative.Title == title);

    private string AreaNameOf(Initiative initiative) => keys.NameOf(initiative.AreaId);

    private string WorkerIn(string area) => keys.Plan.Organisation.Workers.First(worker => keys.TeamOfWorker(worker.Key) == keys.TeamOf(area)).Key;

    private DateOnly Day(int daysAgo) => keys.Plan.Today.AddDays(-daysAgo);

    private DateTimeOffset Moment(int daysAgo) => DutchCalendar.At(Day(daysAgo), Noon);
}
