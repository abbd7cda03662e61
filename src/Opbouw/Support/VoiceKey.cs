using Opbouw.Shared.Keys;

namespace Opbouw.Support;

/// <summary>What opens a voice for who gave it.</summary>
public static class VoiceKey
{
    private const string Purpose = "support-voice";

    public static Task<string> OfAsync(LookUpHash hashes, VoiceId id, CancellationToken ct) => RecordKey.OfAsync(hashes, Purpose, id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<VoiceId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct) =>
        await RecordKey.ReadAsync(hashes, Purpose, key, ct) is { } id ? new VoiceId(id) : null;
}
