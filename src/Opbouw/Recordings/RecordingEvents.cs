using Opbouw.Shared.Trail;

namespace Opbouw.Recordings;

/// <summary>Somebody spoke something in, or took a photo.</summary>
public sealed record RecordingMade(RecordingId RecordingId) : DomainEvent
{
    public override Guid Subject => RecordingId.Value;
}

/// <summary>It was written down what is in it.</summary>
public sealed record RecordingWrittenOut(RecordingId RecordingId) : DomainEvent
{
    public override Guid Subject => RecordingId.Value;
}

public enum RecordingEnd
{
    /// <summary>Who holds it threw it away.</summary>
    ThrownAway,

    /// <summary>Its days were over.</summary>
    Due,

    /// <summary>An old copy was put back; its key had been destroyed.</summary>
    CameBackWithACopy,
}

/// <summary>Nobody can hear or see it any more.</summary>
public sealed record RecordingErased(RecordingId RecordingId, RecordingEnd Why) : DomainEvent
{
    public override Guid Subject => RecordingId.Value;
}
