namespace Opbouw.Signals.Say;

public enum ReactionKind
{
    Agrees,
    Objects,
}

/// <summary>What one card, or a number of people aloud, said of one version of a wording.</summary>
public readonly record struct WordingReaction(ReactionKind Kind, int People, DateTimeOffset At);
