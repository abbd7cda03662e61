using Microsoft.EntityFrameworkCore;
using Opbouw.Activities.BookSlot;
using Opbouw.Activities.MakeAgreement;
using Opbouw.Activities.NoteObservation;
using Opbouw.Activities.OfferSlots;
using Opbouw.Activities.OneSlot;
using Opbouw.Activities.OwnBooking;
using Opbouw.Activities.PlanWalk;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Activities;

/// <summary>Meeting one another: moments that workers offer and anybody books.</summary>
public sealed class ActivitiesModule : IModule
{
    public IEnumerable<Permission> Permissions => [ActivitiesRights.Meet];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Kom kennismaken", "/kennismaken", Audience.Visitors, 34) { Place = NavPlace.Foot },
        new("Kom kennismaken", "/kennismaken", Audience.Visitors, 50) { Place = NavPlace.Door, Icon = "koffie", Sentence = "Drink koffie met een opbouwwerker, of loop een stuk mee door de wijk." },
        new("Kennismaken", "/afspraken", Audience.Staff, 15, ActivitiesRights.MeetCode) { Place = NavPlace.Foot },
    ];

    public IEnumerable<SettingKind> SettingKinds => BookingLetters.All;

    public IEnumerable<JobKind> Jobs => [JobKind.Daily<ForgetBookings>(new TimeOnly(4, 20), ForgetBookings.Code, "Afspraken van een maand geleden wissen")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Slots>();
        services.AddScoped<OwnBookings>();
        services.AddScoped<BookingLetters>();
        services.AddScoped<ForgetBookings>();
        services.AddScoped<IMyDayItems, MeetingsToday>();
        services.AddHandler<OfferSlots.OfferSlots, Nothing, OfferSlotsHandler>();
        services.AddHandler<BookSlot.BookSlot, Nothing, BookSlotHandler>();
        services.AddHandler<MoveBooking, Nothing, ChangeBookingHandler>();
        services.AddHandler<CancelBooking, Nothing, ChangeBookingHandler>();
        services.AddHandler<WithdrawSlot, Nothing, WithdrawSlotHandler>();
        services.AddScoped<Walks>();
        services.AddHandler<PlanWalk.PlanWalk, Nothing, PlanWalkHandler>();
        services.AddHandler<NoteObservation.NoteObservation, Nothing, NoteObservationHandler>();
        services.AddHandler<MakeAgreement.MakeAgreement, Nothing, MakeAgreementHandler>();
        services.AddHandler<SendWalkReport, Nothing, SendWalkReportHandler>();
        services.AddHandler<ForgetBooking, Nothing, ForgetBookingHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => ActivitiesMapping.Map(model, db);
}
