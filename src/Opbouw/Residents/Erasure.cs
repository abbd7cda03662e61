namespace Opbouw.Residents;

/// <summary>Why somebody was erased.</summary>
public enum ErasureReason
{
    /// <summary>She asked for it.</summary>
    Asked,

    /// <summary>No consent stands any more.</summary>
    ConsentEnded,

    /// <summary>A copy that was put back held her again.</summary>
    CameBackWithACopy,
}

/// <summary>Proof that somebody was erased. Says nothing about who.</summary>
public sealed class Erasure
{
    /// <summary>Copies of the key store are overwritten within this time.</summary>
    public const int DaysUntilBeyondRecovery = 7;

    public required Guid Id { get; init; }

    /// <summary>On the certificate; random, so that it tells no order.</summary>
    public required string Number { get; init; }

    public required ErasureReason Reason { get; init; }

    public required DateTimeOffset ErasedAt { get; init; }

    /// <summary>What went: kind and how many, for example "toestemming 2".</summary>
    public required List<string> Rows { get; init; }

    /// <summary>Partners that had data and had not said that it is gone.</summary>
    public required int OpenCopies { get; init; }

    /// <summary>The key is destroyed in the live store; null while that still has to happen.</summary>
    public DateTimeOffset? KeyDestroyedAt { get; set; }

    /// <summary>Whose key must go. Emptied when it is gone, so that the proof names nobody.</summary>
    public Guid? KeyToDestroy { get; set; }
}
