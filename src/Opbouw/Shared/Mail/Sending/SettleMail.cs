using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Mail.Sending;

/// <summary>Write down how one try to send a mail ended.</summary>
/// <param name="Due">The moment this try was for: tried again by hand, a mail begins its tries anew.</param>
/// <param name="Error">null: it went.</param>
/// <param name="AboutAddress">The other side refused this address, not the mail or us.</param>
public sealed record SettleMail(Guid MessageId, int Try, DateTimeOffset Due, string? Error, bool ForGood, bool AboutAddress = false) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } =
        new("mail.settle-mail", "Opschrijven of een mail is verstuurd", typeof(MailSent), typeof(MailNotSent), typeof(MailGivenUp));

    public Guid CommandId => StableId.Of(Process.Code, MessageId, $"{Due.UtcTicks}/{Try}/{Error}");
}

public sealed partial class SettleMailHandler(OpbouwDb db, OpenTrail trail, ReturnedMail returned, TimeProvider time, ILogger<SettleMailHandler> log) : IHandle<SettleMail, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(SettleMail command, CancellationToken ct)
    {
        if (await db.Set<OutboxMessage>().SingleOrDefaultAsync(known => known.Id == command.MessageId, ct) is not { IsWaiting: true } message)
            return NothingThere.ForThisActor;
        if (command.Error is not { } error)
        {
            message.Arrived(time.GetUtcNow());
            await ForgetPassingTroubleAsync(message, ct);
            trail.Record(new MailSent(message.Id, message.Tries));
            return default(Nothing);
        }

        message.Failed(error, command.ForGood, time.GetUtcNow());
        trail.Record(message.IsWaiting ? new MailNotSent(message.Id, message.Tries, error) : new MailGivenUp(message.Id, message.Tries, error));
        if (!message.IsWaiting)
            await TellAsync(message, command, error, ct);
        return default(Nothing);
    }

    private async Task TellAsync(OutboxMessage message, SettleMail command, string error, CancellationToken ct)
    {
        if (command.AboutAddress)
            await returned.NoteAsync(message, error, isDead: command.ForGood, ct);
        else
            await returned.TellAsync(message, ct);
        LogGivenUp(message.Id, message.Tries, error);
    }

    /// <summary>It only did not arrive last time; now the server took it again.</summary>
    private Task<int> ForgetPassingTroubleAsync(OutboxMessage message, CancellationToken ct)
    {
        var key = BounceNote.KeyOf(message.To);
        return db.Set<BounceNote>().Where(note => note.Address == key && !note.IsDead).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Message} was given up after {Tries} tries ({Error}). Whoever it was for did not get it.")]
    private partial void LogGivenUp(Guid message, int tries, string error);
}
