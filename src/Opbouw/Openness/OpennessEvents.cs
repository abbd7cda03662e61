using Opbouw.Shared.Trail;

namespace Opbouw.Openness;

public sealed record DataAsked(DataRequestId RequestId, DisclosureRule Rule, string? RoleCode, string? Permission) : DomainEvent
{
    public override Guid Subject => RequestId.Value;
}

public sealed record DataDecided(DataRequestId RequestId, RequestState State) : DomainEvent
{
    public override Guid Subject => RequestId.Value;
}

public sealed record DataGiven(DataRequestId RequestId) : DomainEvent
{
    public override Guid Subject => RequestId.Value;
}
