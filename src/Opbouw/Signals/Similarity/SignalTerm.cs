using Opbouw.Shared.Security;

namespace Opbouw.Signals.Similarity;

/// <summary>
/// One term of one signal. The key runs team, term, newest first: the last signals of a team with a rare word are one
/// short walk through the index, on any database.
/// </summary>
public sealed class SignalTerm
{
    public required TeamId TeamId { get; init; }

    public required string Term { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required long RaisedAt { get; init; }

    public required SignalId SignalId { get; init; }

    public static IEnumerable<SignalTerm> Of(Signal signal) =>
        signal.Terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => new SignalTerm
        {
            TeamId = signal.TeamId,
            Term = term,
            RaisedAt = signal.RaisedAt.ToUnixTimeSeconds(),
            SignalId = signal.Id,
        });
}
