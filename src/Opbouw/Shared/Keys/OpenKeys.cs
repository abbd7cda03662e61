using Opbouw.Shared.Acting;

namespace Opbouw.Shared.Keys;

/// <summary>Keys that were taken out for one look. A person whose key is gone can not be read any more.</summary>
public sealed class OpenKeys(IReadOnlyDictionary<Guid, DataKey> keys)
{
    /// <summary>What stands where something can no longer be read.</summary>
    public const string Gone = "Gewist";

    private const string NotNow = "Nu niet te lezen";

    public static readonly OpenKeys None = new(new Dictionary<Guid, DataKey>());

    /// <summary>Why nothing is shown: the look could not be written down.</summary>
    public Refusal? Refused { get; private init; }

    public static OpenKeys Refuse(Refusal refusal) => new(new Dictionary<Guid, DataKey>()) { Refused = refusal };

    public bool Has(Guid subject) => keys.ContainsKey(subject);

    /// <summary>Null when there was no text; words instead when its key was destroyed, or when nothing may be shown now.</summary>
    public string? Read(Guid subject, SealedText? text) =>
        text is null ? null : keys.TryGetValue(subject, out var key) ? key.Open(text) : Refused is null ? Gone : NotNow;

    /// <summary>To use, not to show: what somebody goes on writing. Never words in its place; null when it can not be read.</summary>
    public string? Exactly(Guid subject, SealedText? text) => text is not null && keys.TryGetValue(subject, out var key) ? key.Open(text) : null;

    /// <summary>Null when its key was destroyed, or when nothing may be shown now.</summary>
    public byte[]? Read(Guid subject, byte[] closed) => keys.TryGetValue(subject, out var key) ? key.Open(closed) : null;
}
