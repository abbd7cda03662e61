using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork;

/// <summary>A worker met people somewhere.</summary>
public sealed record ContactRecorded(ContactId ContactId) : DomainEvent
{
    public override Guid Subject => ContactId.Value;
}

/// <summary>A new place where people are met.</summary>
public sealed record FindSpotAdded(FindSpotId FindSpotId) : DomainEvent
{
    public override Guid Subject => FindSpotId.Value;
}
