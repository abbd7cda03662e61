using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ReportLostPhone;

/// <summary>Somebody who gave the right password has no telephone to come in with, and asks colleagues for help.</summary>
public sealed record ReportLostPhone(LostPhoneId Id, AccountId AccountId, LostPhoneReason Why) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.report-lost-phone", "Om hulp vragen zonder telefoon", typeof(LostPhoneReported));

    public Guid CommandId => Id.Value;

    public string Reason => Why.ToString();
}

/// <summary>A colleague begins for somebody who has no telephone any more; another one confirms.</summary>
[AsksAgain]
public sealed record StartLostPhone(LostPhoneId Id, AccountId AccountId, LostPhoneReason Why, IdentityCheck Check) : ICommand<LostPhoneId>
{
    public static ProcessKind Process { get; } = new("people.start-lost-phone", "Voor een collega zonder telefoon beginnen", typeof(LostPhoneReported));

    public Guid CommandId => Id.Value;

    public string Reason => Why.ToString();
}

public sealed class ReportLostPhoneHandler(OpbouwDb db, WorkContext work, LostPhones phones, TimeProvider time)
    : IHandle<ReportLostPhone, Nothing>, IHandle<StartLostPhone, LostPhoneId>
{
    public async Task<Outcome<Nothing>> HandleAsync(ReportLostPhone command, CancellationToken ct)
    {
        if (await AccountAsync(command.AccountId, ct) is not { } account)
            return NothingThere.ForThisActor;
        if (!await phones.HasPhoneAsync(command.AccountId, ct))
            return LostPhoneRefusals.NoPhone;

        // Asking twice is asking once.
        if (await phones.WaitingAsync(command.AccountId, ct) is null)
            await phones.OpenAsync(New(command.Id, command.AccountId, command.Why), account, ct);
        return default(Nothing);
    }

    public async Task<Outcome<LostPhoneId>> HandleAsync(StartLostPhone command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.HelpLostPhone) || await AccountAsync(command.AccountId, ct) is not { } account)
            return NothingThere.ForThisActor;
        if (command.AccountId == work.Actor.Account || SamePerson.Is(work.Actor.Name, account.Name))
            return LostPhoneRefusals.NotForYourself;
        if (!await phones.HasPhoneAsync(command.AccountId, ct))
            return LostPhoneRefusals.NoPhone;
        if (await phones.WaitingAsync(command.AccountId, ct) is not null)
            return LostPhoneRefusals.AlreadyWaiting;

        await phones.OpenAsync(New(command.Id, command.AccountId, command.Why, work.Actor.Account, command.Check), account, ct);
        return command.Id;
    }

    private Task<Account?> AccountAsync(AccountId id, CancellationToken ct) => db.Set<Account>().SingleOrDefaultAsync(known => known.Id == id.Value && known.EndedAt == null, ct);

    private LostPhone New(LostPhoneId id, AccountId account, LostPhoneReason reason, AccountId? startedBy = null, IdentityCheck? check = null)
    {
        var now = time.GetUtcNow();
        return new LostPhone { Id = id, AccountId = account, Reason = reason, AskedAt = now, EndsAt = now + LostPhone.Lifetime, StartedBy = startedBy, StartedCheck = check };
    }
}
