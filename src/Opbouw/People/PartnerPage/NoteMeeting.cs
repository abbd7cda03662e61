using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PartnerPage;

/// <summary>A walk or a meeting with a partner took place.</summary>
public sealed record NoteMeeting(PartnerMeetingId Id, PartnerId PartnerId, MeetingKind Kind, DateOnly On, string What) : ICommand<PartnerMeetingId>
{
    public static ProcessKind Process { get; } = new("people.note-meeting", "Opschrijven dat wij een partner spraken", typeof(PartnerMet));

    public Guid CommandId => Id.Value;
}

public sealed class NoteMeetingHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<NoteMeeting, PartnerMeetingId>
{
    private static readonly Refusal NotYet = new("partner.meeting-in-the-future", "Deze dag is nog niet geweest. Kies vandaag of eerder.", "On");

    public async Task<Outcome<PartnerMeetingId>> HandleAsync(NoteMeeting command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.KeepPartners) || !await db.Set<Partner>().AnyAsync(known => known.Id == command.PartnerId, ct))
            return NothingThere.ForThisActor;
        if (command.On > time.Today)
            return NotYet;
        db.Add(new PartnerMeeting
        {
            Id = command.Id,
            PartnerId = command.PartnerId,
            WorkerId = work.Actor.Account,
            Kind = command.Kind,
            On = command.On,
            What = command.What,
        });
        trail.Record(new PartnerMet(command.Id, command.PartnerId, command.Kind, command.On));
        return command.Id;
    }
}
