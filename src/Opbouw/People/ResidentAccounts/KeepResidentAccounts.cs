using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ResidentAccounts;

/// <summary>A worker gives a resident an account, without password: she comes in by mail or with a code on paper.</summary>
public sealed record InviteResident(AccountId Id, string Name, string? Email) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.invite-resident", "Een bewoner een account geven", typeof(AccountAdded), typeof(RoleGranted));

    public Guid CommandId => Id.Value;
}

public sealed record MakePaperKey(PaperKeyId Id, AccountId AccountId, DateOnly Until) : ICommand<MadePaperKey>
{
    public static ProcessKind Process { get; } = new("people.make-paper-key", "Een code op papier maken", typeof(PaperKeyMade));

    public Guid CommandId => Id.Value;
}

public sealed record MadePaperKey(PaperKeyId Id)
{
    /// <summary>Printed once.</summary>
    [JsonIgnore]
    public string? Code { get; init; }
}

public sealed record RevokePaperKey(Guid CommandId, PaperKeyId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.revoke-paper-key", "Een code op papier uitzetten", typeof(PaperKeyRevoked), typeof(SessionEnded));
}

public static class ResidentAccountRefusals
{
    public static readonly Refusal EmailInUse = new("resident.email-in-use", "Met dit e-mailadres kan al iemand inloggen.", "Email");
    public static readonly Refusal BadDay = new("resident.bad-day", "Kies een dag na vandaag, hoogstens een jaar verder.", "Until");
}

public sealed class KeepResidentAccountsHandler(OpbouwDb db, WorkContext work, OpenTrail trail, OwnResidents own, WholeSessions sessions, Letters letters, ILookupNormalizer normalizer, LocalTime time)
    : IHandle<InviteResident, Nothing>, IHandle<MakePaperKey, MadePaperKey>, IHandle<RevokePaperKey, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(InviteResident command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.InviteResidents))
            return NothingThere.ForThisActor;
        // Without mail the name to log in with is one that nobody can type.
        var account = NewAccount.For(command.Id, command.Name, command.Email ?? $"bewoner {command.Id.Value}", ActorKind.Resident, normalizer);
        if (await db.Set<Account>().AnyAsync(known => known.NormalizedUserName == account.NormalizedUserName, ct))
            return ResidentAccountRefusals.EmailInUse;
        if (command.Email is null)
            account.Email = account.NormalizedEmail = null;
        db.Add(account);
        db.Add(new RoleGrant { AccountId = command.Id, RoleCode = RoleCodes.Resident, From = time.Today });
        db.Add(new ResidentInvite { AccountId = command.Id, InvitedBy = work.Actor.Account, On = time.Today });
        trail.Record(new AccountAdded(command.Id, ActorKind.Resident));
        trail.Record(new RoleGranted(command.Id, RoleCodes.Resident, time.Today, null));
        if (command.Email is { } to)
            await letters.PostAsync(PeopleChosen.ResidentInvite, to, new Dictionary<string, string> { ["naam"] = command.Name, ["link"] = new Uri(work.Organisation.Address, "/inloggen/bewoner").ToString() }, ct);
        return default(Nothing);
    }

    public async Task<Outcome<MadePaperKey>> HandleAsync(MakePaperKey command, CancellationToken ct)
    {
        if (await own.FindAsync(command.AccountId, ct) is null)
            return NothingThere.ForThisActor;
        if (command.Until <= time.Today || command.Until > time.Today.AddDays(PaperKey.MostDays))
            return ResidentAccountRefusals.BadDay;
        var code = SecretCode.NewForPaper(PaperKey.Groups);
        db.Add(new PaperKey
        {
            Id = command.Id,
            AccountId = command.AccountId,
            MadeBy = work.Actor.Account,
            CodeHash = PaperKey.HashOf(code),
            MadeOn = time.Today,
            Until = command.Until,
        });
        trail.Record(new PaperKeyMade(command.Id, command.AccountId));
        return new MadePaperKey(command.Id) { Code = code };
    }

    public async Task<Outcome<Nothing>> HandleAsync(RevokePaperKey command, CancellationToken ct)
    {
        var paper = await db.Set<PaperKey>().SingleOrDefaultAsync(known => known.Id == command.Id && known.RevokedOn == null, ct);
        if (paper is null || await own.FindAsync(paper.AccountId, ct) is null)
            return NothingThere.ForThisActor;
        paper.RevokedOn = time.Today;
        trail.Record(new PaperKeyRevoked(paper.Id, paper.AccountId));
        // Whoever found the paper may be in already.
        await sessions.EndAsync(paper.AccountId, _ => true, ct);
        return default(Nothing);
    }
}
