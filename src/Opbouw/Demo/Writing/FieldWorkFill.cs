using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Demo.Writing;

/// <summary>Find-spots with their hours, and contacts.</summary>
public sealed class FieldWorkFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    private static readonly TimeSpan TypingTime = TimeSpan.FromSeconds(20);

    public void FillFindSpots()
    {
        foreach (var planned in keys.Plan.FindSpots)
        {
            var spot = new FindSpot
            {
                Id = keys.FindSpot(planned.Number),
                TeamId = keys.TeamOf(planned.Area),
                AreaId = keys.Area(planned.Area),
                Name = planned.Name,
                Kind = KindOf(planned.Kind),
            };
            spot.Hours.AddRange(planned.Hours.Select(hours =>
                new FindSpotHour { FindSpotId = spot.Id, Day = hours.Day, From = hours.From, Until = hours.To }));
            db.Add(spot);
            if (spot.Hours.Count > 0)
                db.Add(new ShownPlace { FindSpotId = spot.Id, AreaId = spot.AreaId, Name = spot.Name, When = HourWords.Of(spot.Hours) });
            trail.RecordByHouse(keys.Founded, new FindSpotAdded(spot.Id), planned);
        }
    }

    public void FillContacts(IEnumerable<PlannedContact> contacts)
    {
        foreach (var planned in contacts)
        {
            var contact = ContactOf(planned);
            db.Add(contact);
            trail.Record(planned.Worker, contact.RecordedAt, new ContactRecorded(contact.Id), planned);
        }
    }

    public void FillRounds()
    {
        foreach (var (number, planned) in keys.Plan.Rounds.Index())
        {
            var round = new Round { Id = keys.Round(number), TeamId = keys.TeamOfWorker(planned.Worker), WorkerId = keys.Account(planned.Worker), Day = planned.Day };
            round.Stops.AddRange(planned.Stops.Select((stop, place) =>
                new RoundStop { RoundId = round.Id, Number = place + 1, FindSpotId = keys.FindSpot(stop.FindSpot), At = stop.At }));
            db.Add(round);
            if (planned.Day >= keys.Plan.Today)
                db.AddRange(round.Stops.Select(stop => new ShownStop { RoundId = round.Id, Number = stop.Number, FindSpotId = stop.FindSpotId, WorkerId = round.WorkerId, Name = keys.Plan.FindSpots.First(spot => keys.FindSpot(spot.Number) == stop.FindSpotId).Name, Day = round.Day, At = stop.At }));
            trail.Record(planned.Worker, PlannedAt(planned.Day), new RoundPlanned(round.Id), planned);
        }
    }

    public void FillCallBacks()
    {
        foreach (var (number, planned) in keys.Plan.CallBacks.Index())
        {
            var callBack = new CallBack
            {
                Id = keys.CallBack(planned, number),
                TeamId = keys.TeamOfWorker(planned.Worker),
                WorkerId = keys.Account(planned.Worker),
                FindSpotId = planned.FindSpot is { } spot ? keys.FindSpot(spot) : null,
                PartnerId = planned.PartnerPerson is { } person ? keys.PartnerOf(person) : null,
                About = planned.About,
                DueOn = planned.Due,
                DoneAt = planned.DoneAt,
            };
            db.Add(callBack);
            trail.Record(planned.Worker, planned.MadeAt, new CallBackPlanned(callBack.Id), planned);
            if (planned.DoneAt is { } doneAt)
                trail.Record(planned.Worker, doneAt, new CallBackFinished(callBack.Id), planned.About);
        }
    }

    /// <summary>Two weeks ahead, and never later than yesterday.</summary>
    private DateTimeOffset PlannedAt(DateOnly day)
    {
        var yesterday = keys.Plan.Today.AddDays(-1);
        var planned = day.AddDays(-14);
        return DutchCalendar.At(planned < yesterday ? planned : yesterday, new TimeOnly(16, 0));
    }

    private Contact ContactOf(PlannedContact planned) => new()
    {
        Id = keys.Contact(planned),
        TeamId = keys.TeamOfWorker(planned.Worker),
        WorkerId = keys.Account(planned.Worker),
        Circle = Circle.Team,
        AreaId = keys.Area(planned.Area),
        FindSpotId = planned.FindSpot is { } spot ? keys.FindSpot(spot) : null,
        PartnerId = planned.PartnerPerson is { } person ? keys.PartnerOf(person) : null,
        Kind = KindOf(planned.Form),
        People = planned.People,
        Mood = (FieldWork.Mood)planned.Mood,
        Capital = CapitalOf(planned.Bond),
        Line = planned.Line.Length > 0 ? planned.Line : null,
        SetGoing = planned.Started,
        At = planned.At,
        RecordedAt = planned.At + TypingTime,
    };

    private static FindSpotKind KindOf(PlaceKind kind) => kind switch
    {
        PlaceKind.School => FindSpotKind.School,
        PlaceKind.Shop => FindSpotKind.Shop,
        PlaceKind.LivingRoom => FindSpotKind.LivingRoom,
        PlaceKind.CommunityCentre => FindSpotKind.CommunityCentre,
        PlaceKind.Square or PlaceKind.Park => FindSpotKind.SquareOrPark,
        PlaceKind.Street => FindSpotKind.StreetOrStairwell,
        PlaceKind.Sport => FindSpotKind.Sports,
        PlaceKind.PlaceOfWorship => FindSpotKind.PlaceOfWorship,
        PlaceKind.Library => FindSpotKind.Library,
        PlaceKind.Online => FindSpotKind.Online,
        _ => FindSpotKind.Other,
    };

    /// <summary>With a partner is not a kind of its own in the house: it is a conversation that names the partner.</summary>
    private static ContactKind KindOf(ContactForm form) => form switch
    {
        ContactForm.Chat => ContactKind.Chat,
        ContactForm.HomeVisit => ContactKind.HomeVisit,
        ContactForm.Phone => ContactKind.PhoneOrApp,
        ContactForm.Gathering => ContactKind.Meeting,
        ContactForm.Presence => ContactKind.Presence,
        ContactForm.Intervention => ContactKind.Intervention,
        _ => ContactKind.Conversation,
    };

    private static Capital? CapitalOf(Bond bond) => bond switch
    {
        Bond.Bonding => Capital.Bonding,
        Bond.Bridging => Capital.Bridging,
        Bond.Linking => Capital.Linking,
        _ => null,
    };
}
