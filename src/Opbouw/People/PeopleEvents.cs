using Opbouw.Areas;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

public sealed record SessionStarted(SessionId SessionId, AccountId AccountId, bool IsComplete) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record SessionEnded(SessionId SessionId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record SecondFactorConfirmed(AccountId AccountId, bool WithRecoveryCode) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record SecondFactorRefused(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record SecondFactorSetUp(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record AccountAdded(AccountId AccountId, ActorKind Kind) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record AccountEnded(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record AccountChanged(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record PasswordChanged(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record PersonInvited(AccountId AccountId, InviteId InviteId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record InviteAccepted(AccountId AccountId, InviteId InviteId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record RoleGranted(AccountId AccountId, string RoleCode, DateOnly From, DateOnly? Until) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record RoleEnded(AccountId AccountId, string RoleCode, DateOnly Until) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record TeamJoined(AccountId AccountId, TeamId TeamId, DateOnly From, DateOnly? Until) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record TeamLeft(AccountId AccountId, TeamId TeamId, DateOnly Until) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Has no record of its own to point at: a role has a code.</summary>
public sealed record RoleChanged(string RoleCode, IReadOnlyList<string> Given, IReadOnlyList<string> Taken) : DomainEvent
{
    public override Guid Subject => Guid.Empty;
}

public sealed record TeamKept(TeamId TeamId, TeamKind Kind, DateOnly? EndsOn) : DomainEvent
{
    public override Guid Subject => TeamId.Value;
}

public sealed record TeamAreaGiven(TeamId TeamId, AreaId AreaId, DateOnly From, DateOnly? Until) : DomainEvent
{
    public override Guid Subject => TeamId.Value;
}

public sealed record TeamAreaEnded(TeamId TeamId, AreaId AreaId, DateOnly Until) : DomainEvent
{
    public override Guid Subject => TeamId.Value;
}

public sealed record PartnerKept(PartnerId PartnerId, bool IsFunder, DateOnly? EndsOn) : DomainEvent
{
    public override Guid Subject => PartnerId.Value;
}

public sealed record PartnerPersonKept(PartnerPersonId PersonId, PartnerId PartnerId, DateOnly? EndsOn) : DomainEvent
{
    public override Guid Subject => PersonId.Value;
}

public sealed record OrganisationSetUp(AccountId FirstAdministrator) : DomainEvent
{
    public override Guid Subject => FirstAdministrator.Value;
}

/// <summary>Nobody has an account yet, so there is nobody to point at.</summary>
public sealed record SetUpOpened : DomainEvent
{
    public override Guid Subject => Guid.Empty;
}

/// <summary>A walk or a meeting with a partner took place.</summary>
public sealed record PartnerMet(PartnerMeetingId MeetingId, PartnerId PartnerId, MeetingKind Kind, DateOnly On) : DomainEvent
{
    public override Guid Subject => MeetingId.Value;
}

/// <summary>Somebody will be away, and who sees to it.</summary>
public sealed record AbsenceNoted(AbsenceId AbsenceId, AccountId AccountId, AccountId DeputyId, DateOnly From, DateOnly Until) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record AbsenceEnded(AbsenceId AbsenceId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>One piece of work is somebody else's from now on.</summary>
/// <param name="Record">The call-back, round, note or question.</param>
public sealed record WorkHandedOver(Guid Record, string Kind, AccountId From, AccountId To) : DomainEvent
{
    public override Guid Subject => Record;
}

/// <summary>A note that was for one worker alone did not pass on: its words are gone.</summary>
public sealed record NoteErased(Guid Record, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => Record;
}

/// <summary>Somebody has no telephone to log in with.</summary>
/// <param name="Check">How the colleague who began knew that it is she; none when she asked herself.</param>
public sealed record LostPhoneReported(LostPhoneId LostPhoneId, AccountId AccountId, LostPhoneReason Reason, IdentityCheck? Check) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record LostPhoneEnded(LostPhoneId LostPhoneId, AccountId AccountId, LostPhoneEnding Ending) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Telephone, codes on paper and open sessions no longer count.</summary>
/// <param name="Check">How the second person knew that it is she; none when it was done on the server.</param>
public sealed record SecondFactorCleared(AccountId AccountId, IdentityCheck? Check) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Somebody looked at an address to which mail did not arrive, and wants it tried again.</summary>
/// <param name="Whose">The account, or the person at the partner.</param>
public sealed record AddressTriedAgain(Guid Whose, int Mails) : DomainEvent
{
    public override Guid Subject => Whose;
}

/// <summary>Somebody logged in from a browser in which she had not been before.</summary>
public sealed record DeviceAdded(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Somebody who was logged in proved once more who she is, before a sensitive act.</summary>
public sealed record ProvedAgain(SessionId SessionId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record RecoveryCodesMade(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record PasskeyAdded(PasskeyId PasskeyId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record PasskeyRemoved(PasskeyId PasskeyId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Somebody asked for a mail to log in with. Of whom is not in it: the address may be nobody's.</summary>
public sealed record LogInLinkAsked(LogInLinkId LogInLinkId) : DomainEvent
{
    public override Guid Subject => LogInLinkId.Value;
}

public sealed record PaperKeyMade(PaperKeyId PaperKeyId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record PaperKeyRevoked(PaperKeyId PaperKeyId, AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Somebody came in with her work account for the first time; from now on it opens her account.</summary>
public sealed record WorkAccountTied(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

public sealed record WorkAccountUntied(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>Logging in with a work account failed. Of whom is not in it: it may be nobody of ours.</summary>
public sealed record WorkAccountRefused(WorkAccountTrouble Trouble) : DomainEvent
{
    public override Guid Subject => Guid.Empty;
}

/// <summary>A worker shows her card on the site, or changed it.</summary>
public sealed record WorkerCardKept(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}

/// <summary>The site does not show a worker any more.</summary>
public sealed record WorkerCardTakenAway(AccountId AccountId) : DomainEvent
{
    public override Guid Subject => AccountId.Value;
}
