namespace Opbouw.Signals;

/// <summary>What became of words that somebody said on the site, when it is no signal: another module tells it to who holds the code.</summary>
public interface IFollowed
{
    /// <summary>Null when this code belongs to nothing of this module.</summary>
    Task<FollowedOn?> OfAsync(byte[] codeHash, CancellationToken ct);
}

/// <param name="Href">The way on; null when there is none yet.</param>
public sealed record FollowedOn(string Title, string Sentence, string? Href, string? LinkText);
