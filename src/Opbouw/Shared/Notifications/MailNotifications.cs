using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Notifications;

/// <summary>Mails what people are waiting for, as each of them chose. What was seen or settled meanwhile is not mailed.</summary>
public sealed class MailNotifications(OpbouwDb db, Send<MailToPerson, Nothing> send) : IJob
{
    public Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) => Waiting.AnyAsync(ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        foreach (var account in await Waiting.Select(one => one.AccountId).Distinct().ToListAsync(ct))
            await send.RunAsync(new MailToPerson(account, turn.Due), ct);
    }

    private IQueryable<Notification> Waiting => db.Set<Notification>().AsNoTracking().Where(one => one.MailedAt == null && one.SeenAt == null && one.SettledAt == null);
}

/// <summary>One mail to one person about what is waiting, when it is time.</summary>
public sealed record MailToPerson(AccountId AccountId, DateTimeOffset Due) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("notifications.mail-to-person", "Iemand mailen waar die op wacht", typeof(NotificationsMailed));

    public Guid CommandId => StableId.Of(Process.Code, AccountId.Value, Due.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}

public sealed record NotificationsMailed(AccountId AccountId, int Number) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed class MailToPersonHandler(OpbouwDb db, WorkContext work, Letters letters, ChoiceLinks links, OpenTrail trail, TimeProvider time) : IHandle<MailToPerson, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MailToPerson command, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.AccountId.Value && one.EndedAt == null, ct);
        var choice = await db.Set<MailChoice>().AsNoTracking().SingleOrDefaultAsync(one => one.AccountId == command.AccountId, ct) ?? new MailChoice { AccountId = command.AccountId };
        var waiting = await db.Set<Notification>().Where(one => one.AccountId == command.AccountId && one.MailedAt == null && one.SeenAt == null && one.SettledAt == null)
            .OrderBy(one => one.Id).ToListAsync(ct);
        var wantsNone = account?.Email is null || choice.When == MailWhen.Never;
        var due = wantsNone ? waiting : waiting.Where(one => choice.IsDue(one.At, now)).ToList();
        if (due.Count == 0)
            return NothingThere.ForThisActor;
        foreach (var one in due)
            one.MailedAt = now;
        if (!wantsNone && links.For(command.AccountId) is var choose)
            await letters.PostAsync(NotificationLetter.Waiting, account!.Email!, Values(account.Name, due, choose), ct, new LetterPost(Unsubscribe: choose));
        trail.Record(new NotificationsMailed(command.AccountId, wantsNone ? 0 : due.Count));
        return default(Nothing);
    }

    private Dictionary<string, string> Values(string name, List<Notification> due, Uri choose) => new()
    {
        ["naam"] = name,
        ["meldingen"] = string.Join("\n\n", due.Select(one => $"{one.Title}\n{new Uri(work.Organisation.Address, one.Href)}")),
        ["keuze"] = choose.ToString(),
    };
}

/// <summary>A link in a mail with which its reader, and nobody else, chooses when mail comes. It opens nothing else.</summary>
public sealed class ChoiceLinks(OrganisationSecrets secrets, WorkContext work)
{
    public const string Start = "/meldingen/keuze/";
    private const string Purpose = "notifications.mail-choice";

    public Uri For(AccountId account) => new(work.Organisation.Address, Start + secrets.Seal(Purpose, account.Value.ToString("N")));

    public AccountId? Read(string key) => Guid.TryParseExact(secrets.Unseal(Purpose, key), "N", out var id) ? new AccountId(id) : null;
}
