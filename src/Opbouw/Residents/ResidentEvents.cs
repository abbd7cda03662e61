using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

public sealed record ResidentWrittenDown(ResidentId ResidentId, Circle Circle) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record ResidentChanged(ResidentId ResidentId, Circle Circle, bool HidesAddress) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record ConsentAsked(ConsentId ConsentId, ResidentId ResidentId, ConsentPurpose Purpose, PartnerId? Recipient, ConsentWay Way, DateOnly EndsOn) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record ConsentGiven(ConsentId ConsentId, ResidentId ResidentId, ConsentPurpose Purpose, ConsentWay Way) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record ConsentWithdrawn(ConsentId ConsentId, ResidentId ResidentId, ConsentPurpose Purpose, WithdrawnBy By) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record CallPromised(PromisedCallId CallId, ResidentId ResidentId, DateOnly DueOn) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record ResidentCalled(PromisedCallId CallId, ResidentId ResidentId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record GivenToPartner(HandedOverId Id, ResidentId ResidentId, ConsentId ConsentId, PartnerId PartnerId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record RecalledFromPartner(HandedOverId Id, ResidentId ResidentId, PartnerId PartnerId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record GoneAtPartner(HandedOverId Id, ResidentId ResidentId, PartnerId PartnerId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record CardForResidentMade(ResidentId ResidentId) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

public sealed record LookAllowed(ResidentId ResidentId, AccountId AccountId, LookReason Reason) : DomainEvent
{
    public override Guid Subject => ResidentId.Value;
}

/// <summary>Names nobody: who was erased is not to be found in what proves it.</summary>
public sealed record ResidentErased(Guid ErasureId, ErasureReason Reason) : DomainEvent
{
    public override Guid Subject => ErasureId;
}
