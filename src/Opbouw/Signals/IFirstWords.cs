namespace Opbouw.Signals;

/// <summary>Words and place that a signal begins with, kept by another module under an id: they are private, so no address carries them.</summary>
public interface IFirstWords
{
    /// <summary>Null when there is nothing for this actor.</summary>
    Task<FirstWords?> OfAsync(Guid id, CancellationToken ct);

    /// <summary>Whether the code with this hash was given to somebody whose words wait to be read.</summary>
    Task<bool> IsWaitingAsync(byte[] codeHash, CancellationToken ct);
}

/// <param name="Place">As <see cref="SignalPlaces.ValueOf"/> gives it.</param>
/// <param name="Kind">What who said it called it.</param>
/// <param name="CodeHash">Of the code that who said it has already; null when a card is still to be handed over.</param>
public sealed record FirstWords(string Words, string Place, SignalKind? Kind, byte[]? CodeHash);
