namespace Opbouw.Signals.Cards;

/// <summary>A card code that was wrong. The address is hashed with the hour: nobody can be followed from one hour to the next.</summary>
public sealed class WrongTry
{
    public const int MostPerHour = 5;

    public required Guid Id { get; init; }

    public required byte[] AddressHash { get; init; }

    /// <summary>Hours since 1970.</summary>
    public required long Hour { get; init; }
}
