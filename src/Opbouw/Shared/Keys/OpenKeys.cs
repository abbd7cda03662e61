namespace Opbouw.Shared.Keys;

/// <summary>Keys that were taken out for one look. A person whose key is gone can not be read any more.</summary>
public sealed class OpenKeys(IReadOnlyDictionary<Guid, DataKey> keys, string instead = OpenKeys.Gone)
{
    /// <summary>What stands where something can no longer be read.</summary>
    public const string Gone = "Gewist";

    public static readonly OpenKeys None = new(new Dictionary<Guid, DataKey>());

    /// <summary>The look could not be written down, so nothing is shown.</summary>
    public static readonly OpenKeys NotNow = new(new Dictionary<Guid, DataKey>(), "Nu niet te lezen");

    public bool Has(Guid subject) => keys.ContainsKey(subject);

    /// <summary>Null when there was no text; <see cref="Gone"/> when its key was destroyed, or why not now.</summary>
    public string? Read(Guid subject, SealedText? text) => text is null ? null : keys.TryGetValue(subject, out var key) ? key.Open(text) : instead;
}
