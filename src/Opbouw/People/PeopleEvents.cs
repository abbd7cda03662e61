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
