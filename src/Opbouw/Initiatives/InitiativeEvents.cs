using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

public sealed record InitiativeStarted(InitiativeId Initiative, Theme Theme, InitiativeOrigin Origin) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record InitiativeMovedOn(InitiativeId Initiative, InitiativePhase From, InitiativePhase To) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record InitiativePositionTaken(InitiativeId Initiative, WorkerRole Role, WorkerPosition Position) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A day was agreed on which the group goes on without the worker.</summary>
public sealed record LettingGoAgreed(InitiativeId Initiative, DateOnly On) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record AliveTold(InitiativeId Initiative, int Months, AliveAnswer Answer) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record InitiativePutOnSite(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

public sealed record InitiativeTakenFromSite(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A public partner takes a step with an initiative.</summary>
public sealed record GovernmentTookStep(InitiativeId Initiative, PartnerId Partner, GovernmentStep Step) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}
