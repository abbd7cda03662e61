using Opbouw.Shared.Security;

namespace Opbouw.Signals.Say;

/// <summary>One version of the question of a bundle, in the words of residents.</summary>
public sealed class Wording
{
    public required BundleId BundleId { get; init; }

    public required int Version { get; init; }

    public required string Words { get; init; }

    public required AccountId WorkerId { get; init; }

    public required DateOnly WrittenOn { get; init; }
}
