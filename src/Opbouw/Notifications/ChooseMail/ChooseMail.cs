using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Notifications.ChooseMail;

/// <summary>Somebody chooses when mail comes: after log-in, or with the link in a mail.</summary>
/// <param name="AccountId">Whose; the page has seen that it is hers.</param>
public sealed record ChooseMail(Guid CommandId, AccountId AccountId, MailWhen When, TimeOnly QuietFrom, TimeOnly QuietUntil, bool NotInWeekends) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("notifications.choose-mail", "Kiezen wanneer er mail komt", typeof(MailChosen));
}

public sealed record MailChosen(AccountId AccountId, MailWhen When) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed class ChooseMailHandler(OpbouwDb db, OpenTrail trail) : IHandle<ChooseMail, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChooseMail command, CancellationToken ct)
    {
        var choice = await db.Set<MailChoice>().SingleOrDefaultAsync(one => one.AccountId == command.AccountId, ct);
        if (choice is null)
            db.Add(choice = new MailChoice { AccountId = command.AccountId });
        (choice.When, choice.QuietFrom, choice.QuietUntil, choice.NotInWeekends) = (command.When, command.QuietFrom, command.QuietUntil, command.NotInWeekends);
        trail.Record(new MailChosen(command.AccountId, command.When));
        return default(Nothing);
    }
}
