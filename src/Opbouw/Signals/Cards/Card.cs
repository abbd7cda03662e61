using Opbouw.Shared.Persistence;

namespace Opbouw.Signals.Cards;

public readonly record struct CardId(Guid Value) : IEntityId
{
    /// <summary>Random, not by time: a card must not tell when it was handed over.</summary>
    public static CardId New() => new(Guid.NewGuid());
}

/// <summary>A card handed to who raised a signal. Its code opens the wording and the answer of the signal's bundle, nothing else.</summary>
public sealed class Card
{
    /// <summary>How long a card still opens after its bundle has been closed.</summary>
    public const int DaysAfterClosing = 90;

    public required CardId Id { get; init; }

    public required SignalId SignalId { get; init; }

    public required byte[] CodeHash { get; init; }

    public static Card For(Signal signal, CardCode code, ICardCodePepper pepper) =>
        new() { Id = CardId.New(), SignalId = signal.Id, CodeHash = code.Hash(pepper) };

    public static bool StillOpens(DateOnly? closedOn, DateOnly today) => closedOn is not { } day || today <= day.AddDays(DaysAfterClosing);
}
