using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities.OfferSlots;

/// <summary>A worker offers a moment, and the same moment in the weeks after it.</summary>
/// <param name="Weeks">How many weeks in a row; 1: once.</param>
public sealed record OfferSlots(SlotId Id, MeetingKind Kind, AreaId AreaId, string HostName, string Place, DateOnly Day, TimeOnly From, int Minutes, int MostPeople, int Weeks) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.offer-slots", "Momenten aanbieden om kennis te maken", typeof(SlotsOffered));

    public Guid CommandId => Id.Value;
}

public sealed class OfferSlotsHandler(OpbouwDb db, WorkContext work, OrganisationAreas areas, OpenTrail trail, LocalTime time) : IHandle<OfferSlots, Nothing>
{
    public const int MostWeeks = 12;

    private const int FarthestDays = 366;

    private static readonly Refusal OtherDay = new("slot.other-day", "Kies een dag na vandaag, binnen een jaar.", "Day");
    private static readonly Refusal NoArea = new("slot.no-area", "Kies een wijk uit de lijst.", "Area");

    public async Task<Outcome<Nothing>> HandleAsync(OfferSlots command, CancellationToken ct)
    {
        if (!work.Actor.May(ActivitiesRights.Meet))
            return NothingThere.ForThisActor;
        if (command.Day <= time.Today || command.Day > time.Today.AddDays(FarthestDays))
            return OtherDay;
        if ((await areas.TreeAsync(ct)).Find(command.AreaId) is null)
            return NoArea;
        foreach (var week in Enumerable.Range(0, command.Weeks))
        {
            db.Add(new MeetingSlot
            {
                Id = week == 0 ? command.Id : SlotId.New(),
                Code = SecretCode.NewForAddress(MeetingSlot.CodeLength),
                HostId = work.Actor.Account,
                HostName = command.HostName,
                Kind = command.Kind,
                AreaId = command.AreaId,
                Place = command.Place,
                At = LocalTime.At(command.Day.AddDays(7 * week), command.From),
                Minutes = command.Minutes,
                MostPeople = command.MostPeople,
            });
        }

        trail.Record(new SlotsOffered(command.Id, command.Kind, command.Weeks));
        return default(Nothing);
    }
}
