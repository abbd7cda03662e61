using Opbouw.Initiatives;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding;

/// <summary>A group changed its budget.</summary>
public sealed record BudgetChanged(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A group said of its plan what money sources ask.</summary>
public sealed record PlanAnswered(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A group began a request, or changed its words.</summary>
public sealed record RequestWritten(MoneyRequestId Request, InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A request was sent on, answered or accounted for.</summary>
public sealed record RequestMoved(MoneyRequestId Request, InitiativeId Initiative, RequestState To) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A group added to its account what it paid and what came of it, or took that away.</summary>
public sealed record AccountChanged(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>A group said where and when, or took that back.</summary>
public sealed record PlaceClaimed(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}
