using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Ui;

namespace Opbouw.People.Absences;

/// <summary>Somebody will be away; a colleague of the same team sees to what cannot wait.</summary>
public sealed record NoteAbsence(AbsenceId Id, AccountId AccountId, AccountId DeputyId, DateOnly From, DateOnly Until) : ICommand<AbsenceId>
{
    public static ProcessKind Process { get; } = new("people.note-absence", "Opschrijven wie er niet is en wie vervangt", typeof(AbsenceNoted));

    public Guid CommandId => Id.Value;
}

/// <summary>Back earlier, or it does not go on.</summary>
public sealed record EndAbsence(Guid CommandId, AbsenceId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.end-absence", "Weer terug zijn", typeof(AbsenceEnded));
}

public sealed class AbsenceHandler(OpbouwDb db, OpenTrail trail, LocalTime time, Colleagues colleagues, Notifier notifier)
    : IHandle<NoteAbsence, AbsenceId>, IHandle<EndAbsence, Nothing>
{
    private static readonly Refusal DatesTurned = new("absence.dates-turned", "De laatste dag ligt vóór de eerste.", "Until");
    private static readonly Refusal InThePast = new("absence.in-the-past", "Deze dagen zijn al geweest.", "Until");
    private static readonly Refusal Overlaps = new("absence.overlaps", "Er staat al afwezigheid in deze dagen.", "From");
    private static readonly Refusal NotACover = new("absence.not-a-deputy", "Kies een collega uit hetzelfde team.", "DeputyId");
    private static readonly Refusal InACircle = new("absence.in-a-circle", "Deze collega is dan zelf weg, en jij bent de vervanger. Kies iemand anders.", "DeputyId");

    public async Task<Outcome<AbsenceId>> HandleAsync(NoteAbsence command, CancellationToken ct)
    {
        if (!await colleagues.MayActForAsync(command.AccountId, ct))
            return NothingThere.ForThisActor;
        if (command.Until < command.From)
            return DatesTurned;
        if (command.Until < time.Today)
            return InThePast;
        if (!await colleagues.MayStandInAsync(command.DeputyId, command.AccountId, ct))
            return NotACover;
        var others = await db.Set<Absence>().AsNoTracking().Where(absence => absence.From <= command.Until && absence.Until >= command.From).ToListAsync(ct);
        if (others.Exists(absence => absence.AccountId == command.AccountId))
            return Overlaps;
        var noted = new Absence { Id = command.Id, AccountId = command.AccountId, DeputyId = command.DeputyId, From = command.From, Until = command.Until };
        if (Deputies.Of(command.AccountId, [.. others, noted]) == command.AccountId)
            return InACircle;
        db.Add(noted);
        var who = (await colleagues.NamesAsync([noted.AccountId], ct)).GetValueOrDefault(noted.AccountId, "Een collega");
        await notifier.TellAsync(noted.DeputyId, noted.Id.Value, $"Jij vervangt {who} van {DutchDates.Full(noted.From)} tot en met {DutchDates.Full(noted.Until)}.", "/afwezig", ct);
        trail.Record(new AbsenceNoted(noted.Id, noted.AccountId, noted.DeputyId, noted.From, noted.Until));
        return noted.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(EndAbsence command, CancellationToken ct)
    {
        if (await db.Set<Absence>().SingleOrDefaultAsync(known => known.Id == command.Id, ct) is not { } absence || !await colleagues.MayActForAsync(absence.AccountId, ct))
            return NothingThere.ForThisActor;
        if (absence.From >= time.Today)
            db.Remove(absence);
        else if (absence.Until >= time.Today)
            absence.Until = time.Today.AddDays(-1);
        trail.Record(new AbsenceEnded(absence.Id, absence.AccountId));
        return default(Nothing);
    }
}
