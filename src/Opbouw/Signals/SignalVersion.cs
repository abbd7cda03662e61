using Opbouw.Areas;
using Opbouw.FieldWork;

namespace Opbouw.Signals;

/// <summary>How a signal was before a correction.</summary>
public sealed class SignalVersion
{
    public required SignalId SignalId { get; init; }

    /// <summary>1 is how it was written down first.</summary>
    public required int Number { get; init; }

    public required SignalKind Kind { get; init; }

    public required Theme Theme { get; init; }

    public required string Words { get; init; }

    public required AreaId AreaId { get; init; }

    public FindSpotId? FindSpotId { get; init; }

    public required DateTimeOffset ReplacedAt { get; init; }

    public static SignalVersion Of(Signal signal, int number, DateTimeOffset now) => new()
    {
        SignalId = signal.Id,
        Number = number,
        Kind = signal.Kind,
        Theme = signal.Theme,
        Words = signal.Words,
        AreaId = signal.AreaId,
        FindSpotId = signal.FindSpotId,
        ReplacedAt = now,
    };
}
