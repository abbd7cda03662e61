using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals.Cards;

namespace Opbouw.Signals.Say;

public enum ReactionKind
{
    Agrees,
    Objects,
}

public readonly record struct ReactionId(Guid Value) : IEntityId
{
    /// <summary>Random: the order of reactions could tell who came by with a card.</summary>
    public static ReactionId New() => new(Guid.NewGuid());
}

/// <summary>What one card, or a number of people aloud, said of one version of a wording.</summary>
public sealed class Reaction
{
    public const int LongestSentence = 500;
    public const int MostPeople = 500;

    public required ReactionId Id { get; init; }

    public required BundleId BundleId { get; init; }

    public required int Version { get; init; }

    public required ReactionKind Kind { get; set; }

    public required int People { get; init; }

    /// <summary>What has to be different, or what is good, in one sentence.</summary>
    public string? Sentence { get; set; }

    /// <summary>A day, not a moment: the moment could tell who had the card.</summary>
    public required DateOnly On { get; set; }

    /// <summary>The card it came by; null when it was said aloud.</summary>
    public CardId? CardId { get; init; }

    /// <summary>The worker who wrote down what was said aloud.</summary>
    public AccountId? WorkerId { get; init; }
}
