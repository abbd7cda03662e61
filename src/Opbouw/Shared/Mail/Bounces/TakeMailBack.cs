using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Mail.Bounces;

/// <summary>Write down that a mail which had been sent came back. Told twice it is noted once: the mail itself remembers. Sent again, it may come back again.</summary>
public sealed record TakeMailBack(Guid CommandId, Guid MessageId, string Code, bool IsForGood) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("mail.take-mail-back", "Opschrijven dat een mail terugkwam", typeof(MailReturned));
}

public sealed class TakeMailBackHandler(OpbouwDb db, WorkContext work, OpenTrail trail, ReturnedMail returned, TimeProvider time) : IHandle<TakeMailBack, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TakeMailBack command, CancellationToken ct)
    {
        var message = await db.Set<OutboxMessage>().SingleOrDefaultAsync(known => known.Id == command.MessageId, ct);
        if (work.Actor.Kind != ActorKind.House || message is null || !message.CameBack(command.Code, time.GetUtcNow()))
            return NothingThere.ForThisActor;
        await returned.NoteAsync(message, command.Code, command.IsForGood, ct);
        trail.Record(new MailReturned(message.Id, command.Code, command.IsForGood));
        return default(Nothing);
    }
}
