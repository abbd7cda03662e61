using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork;

/// <summary>A worker met people somewhere.</summary>
public sealed record ContactRecorded(ContactId ContactId) : DomainEvent
{
    public override Guid Subject => ContactId.Value;
}

/// <summary>A worker said how it really was; the version before it is kept.</summary>
public sealed record ContactCorrected(ContactId ContactId, int Version) : DomainEvent
{
    public override Guid Subject => ContactId.Value;
}

/// <summary>A worker took a contact back; it counts nowhere any more.</summary>
public sealed record ContactWithdrawn(ContactId ContactId) : DomainEvent
{
    public override Guid Subject => ContactId.Value;
}

/// <summary>A new place where people are met.</summary>
public sealed record FindSpotAdded(FindSpotId FindSpotId) : DomainEvent
{
    public override Guid Subject => FindSpotId.Value;
}

/// <summary>A worker promised to get back to a place or a partner.</summary>
public sealed record CallBackPlanned(CallBackId CallBackId) : DomainEvent
{
    public override Guid Subject => CallBackId.Value;
}

/// <summary>A worker got back to them.</summary>
public sealed record CallBackFinished(CallBackId CallBackId) : DomainEvent
{
    public override Guid Subject => CallBackId.Value;
}

/// <summary>A round along find-spots was planned.</summary>
public sealed record RoundPlanned(RoundId RoundId) : DomainEvent
{
    public override Guid Subject => RoundId.Value;
}

/// <summary>A planned round will not be walked.</summary>
public sealed record RoundDropped(RoundId RoundId) : DomainEvent
{
    public override Guid Subject => RoundId.Value;
}

/// <summary>It was written down what an intervention set going.</summary>
public sealed record InterventionFollowed(ContactId ContactId) : DomainEvent
{
    public override Guid Subject => ContactId.Value;
}

/// <summary>Residents read on the site of a place where they meet workers.</summary>
public sealed record PlaceShown(FindSpotId FindSpotId) : DomainEvent
{
    public override Guid Subject => FindSpotId.Value;
}

/// <summary>The site does not show a place any more.</summary>
public sealed record PlaceHidden(FindSpotId FindSpotId) : DomainEvent
{
    public override Guid Subject => FindSpotId.Value;
}
