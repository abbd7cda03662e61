using Microsoft.EntityFrameworkCore;
using Opbouw.Activities;
using Opbouw.Activities.NoteObservation;
using Opbouw.Activities.OfferSlots;
using Opbouw.Activities.PlanWalk;
using Opbouw.Shared.Acting;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    public const string GuestName = "Kanariegast";
    public const string GuestMail = "kanariegast@voorbeeld.example";

    /// <summary>A cup of coffee next week, or some days later.</summary>
    public async Task<MeetingSlot> ASlot(Person worker, MeetingKind kind = MeetingKind.Coffee, int days = 7, int people = 4)
    {
        var id = SlotId.New();
        await Inside.Do<OfferSlots, Nothing>(worker, new OfferSlots(id, kind, await TheArea("Waterwijk"), "Samira", "Buurtkamer De Linde", Today.AddDays(days), new TimeOnly(10, 0), 45, people, Weeks: 1));
        return await Inside.Read(async db => (await db.Set<MeetingSlot>().FindAsync(id))!);
    }

    /// <summary>A walk that began a quarter of an hour ago, along a find-spot of the worker's team and a place that is none.</summary>
    public async Task<MeetingSlot> AWalk(Person worker)
    {
        var spot = await AFindSpot(worker.Team);
        var walk = await ASlot(worker, MeetingKind.Walk, days: 7, people: 6);
        await Inside.Do<PlanWalk, Nothing>(worker, new PlanWalk(Guid.CreateVersion7(), walk.Id, [new PlannedStop(spot.Name, SignalPlaces.ValueOf(spot.Id, spot.AreaId)), new PlannedStop("De donkere bushalte", null)]));
        return walk;
    }

    /// <summary>The same, and it is being walked.</summary>
    public async Task<MeetingSlot> AWalkNow(Person worker)
    {
        var walk = await AWalk(worker);
        await LetItBegin(walk);
        return walk;
    }

    public async Task LetItBegin(MeetingSlot walk)
    {
        var at = house.Clock.GetUtcNow().AddMinutes(-15);
        await Inside.Change(db => db.Set<MeetingSlot>().Where(slot => slot.Id == walk.Id).ExecuteUpdateAsync(set => set.SetProperty(slot => slot.At, at), TestContext.Current.CancellationToken));
    }

    public async Task<ObservationId> AnObservation(Person worker, MeetingSlot walk, string words = "De lamp bij de bushalte is stuk.")
    {
        var id = new ObservationId(Guid.CreateVersion7());
        var place = await Inside.Read(db => db.Set<WalkStop>().Where(stop => stop.SlotId == walk.Id && stop.Place != null).Select(stop => stop.Place!).FirstAsync(TestContext.Current.CancellationToken), await Inside.ActorOf(worker));
        await Inside.Do<NoteObservation, Nothing>(worker, new NoteObservation(id, walk.Id, 2, place, SignalKind.Concern, Theme.Safety, words, NoPerson: true));
        return id;
    }

    /// <summary>What opens the booking for who made it.</summary>
    public async Task<string> ABooking(MeetingSlot slot) => (await Book(slot)).ShouldHaveNoErrors().Path.Split('/')[2];

    public async Task<Page> Book(MeetingSlot slot, int people = 2) => await (await house.Visitor(at).Get(slot.Address)).Fill("Hoe heet u?", GuestName).Fill("Uw e-mailadres", GuestMail)
        .Fill("Met hoeveel mensen komt u?", $"{people}").Fill("Wat wilt u weten of zien?", "Wat is een KANARIEVRAAG?").Press("Maak de afspraak");
}
