using Opbouw.Initiatives;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups;

/// <summary>An initiative has a page of its own, for who carries it.</summary>
public sealed record GroupStarted(InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}

/// <summary>Somebody is in, or asked to be.</summary>
public sealed record MemberAsked(MemberId Member, InitiativeId Initiative) : DomainEvent
{
    public override Guid Subject => Initiative.Value;
}
