using Opbouw.Activities;
using Opbouw.Demo.Plan;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Demo.Writing;

/// <summary>Moments that can be booked from the first day of the demo on.</summary>
public sealed class MomentsFill(OpbouwDb db, DemoKeys keys)
{
    public void Fill(IReadOnlyList<OfferedMoment> moments)
    {
        foreach (var (number, moment) in moments.Index())
        {
            db.Add(new MeetingSlot
            {
                Id = keys.Moment(number),
                Code = keys.MomentCode(number),
                HostId = keys.Account(moment.Worker),
                HostName = keys.Plan.Organisation.Workers.First(worker => worker.Key == moment.Worker).Name.Split(' ')[0],
                Kind = moment.Kind,
                AreaId = keys.Area(moment.Area),
                Place = moment.Place,
                At = LocalTime.At(keys.Plan.Today.AddDays(moment.InDays), moment.At),
                Minutes = moment.Minutes,
                MostPeople = moment.People,
            });
        }
    }
}
