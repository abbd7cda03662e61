using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Shared.Trail.Sealing;

public sealed record SealTold(Guid TurnId, long Number) : DomainEvent
{
    public override Guid Subject => TurnId;
}

/// <summary>Mail the newest seal to both witnesses.</summary>
public sealed record TellSeal(Guid CommandId, string First, string Second) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("trail.tell-seal", "Het zegel aan de getuigen mailen", typeof(SealTold));
}

public sealed class TellSealHandler(OpbouwDb db, Outbox outbox, OpenTrail trail, WorkContext work, LocalTime time) : IHandle<TellSeal, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellSeal command, CancellationToken ct)
    {
        if (await db.Set<NewestSeal>().AsNoTracking().SingleOrDefaultAsync(ct) is not { Number: > 0 } newest)
            return NothingThere.ForThisActor;
        var body = $"""
            Dag,

            U bent getuige van het logboek van {work.Organisation.Name}. In het logboek staat wie wat deed en wie waarnaar keek.
            Dit is het zegel van {DutchDates.Full(time.Today)}:

            {newest.Name}

            Bewaar deze mail een jaar. Wie het logboek stil verandert, krijgt een ander zegel.
            Nakijken kan de beheerder met: opbouw trail verify --seal {newest.Name}

            {work.Organisation.Name}
            """;
        outbox.Post(command.First, "Het zegel van vandaag", body);
        outbox.Post(command.Second, "Het zegel van vandaag", body);
        trail.Record(new SealTold(command.CommandId, newest.Number));
        return default(Nothing);
    }
}

/// <summary>Each morning the newest seal leaves the machine, so that a log that was written anew can be told from the real one.</summary>
public sealed class TellSealDaily(OpbouwDb db, ChosenSettings settings, Send<TellSeal, Nothing> send, LocalTime time) : IJob
{
    public async Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) =>
        (await settings.NowAsync(SealWitnesses.Kind, ct)).AreChosen && await db.Set<NewestSeal>().AnyAsync(ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var witnesses = await settings.NowAsync(SealWitnesses.Kind, ct);
        if (witnesses is { First: { } first, Second: { } second })
            await send.RunAsync(new TellSeal(StableId.Of(TellSeal.Process.Code, Guid.Empty, time.Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), first, second), ct);
    }
}
